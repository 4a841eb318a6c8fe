// Argument: the requested width of the window. A page that is too wide makes a phone's window wider.
const root = document.documentElement;
const width = Math.min(root.clientWidth, arguments[0]);
const found = [];
const told = (element) => `<${element.tagName.toLowerCase()}${element.id ? " id=" + element.id : ""}`
  + `${element.className ? " class=" + element.className : ""}> “${(element.innerText || "").trim().slice(0, 60)}”`;
if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide in a window of ${width}`);
const rightward = getComputedStyle(root).direction === "ltr";
for (const element of document.body.querySelectorAll("*")) {
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height || !element.checkVisibility({ visibilityProperty: true })) continue;
  // Content before the start edge is hidden on purpose; nobody can scroll there.
  const hidden = rightward ? box.right <= 0 : box.left >= width;
  if (hidden) continue;
  if (box.right > width + 1 || box.left < -1) {
    found.push(`${told(element)} lies from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${width}`);
  }
  const cuts = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
  // Elements of one pixel are for screen readers only.
  if (cuts && box.width > 1 && element.scrollWidth > element.clientWidth + 1) {
    found.push(`${told(element)} cuts off what is ${element.scrollWidth} wide at ${element.clientWidth}`);
  }
}
return found;
