// Runs in a page. Its value: the contrast (as WCAG 2.2 defines it) between text and background of each element with text of its own.
(() => {
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element) => {
    if (element === null) return [255, 255, 255];
    const colour = parts(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? backgroundOf(element.parentElement) : colour.slice(0, 3);
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ''),
    )
    .map((element) => {
      const text = luminance(parts(getComputedStyle(element).color).slice(0, 3));
      const back = luminance(backgroundOf(element));
      const ratio = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
      return { text: element.textContent.slice(0, 40), ratio };
    });
})();
