/** What the entry of the bundle loads. */
export { validateData as action } from './action.ts';
