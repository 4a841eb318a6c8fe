const element = document.activeElement || document.body;
const style = getComputedStyle(element);
const box = element.getBoundingClientRect();
const [wide, high] = [document.documentElement.clientWidth, window.innerHeight];
const inside = (from, to, end) => to - from >= end ? from < end && to > 0 : from >= -1 && to <= end + 1;
return {
  tag: element.tagName.toLowerCase(),
  text: (element.innerText || element.getAttribute("aria-label") || element.name || "").trim(),
  outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  in_view: inside(box.left, box.right, wide) && inside(box.top, box.bottom, high),
};
