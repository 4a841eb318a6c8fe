// Each Latin letter becomes an Arabic one, and every third letter is doubled.
const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
const turn = (text) => {
  let said = 0;
  return text.replace(/[A-Za-zÀ-ɏ]/g, (letter) => {
    const other = letters[letter.toLowerCase().codePointAt(0) % letters.length];
    said += 1;
    return said % 3 === 0 ? other + other : other;
  });
};
const root = document.documentElement;
root.dir = "rtl";
root.lang = "ar";
document.title = turn(document.title);
for (const element of document.querySelectorAll("[lang]")) element.lang = "ar";
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const within = texts.currentNode.parentElement.tagName;
  if (within !== "SCRIPT" && within !== "STYLE" && within !== "TEXTAREA") {
    texts.currentNode.data = turn(texts.currentNode.data);
  }
}
for (const name of ["placeholder", "aria-label", "title", "alt"]) {
  for (const element of document.querySelectorAll(`[${name}]`)) element.setAttribute(name, turn(element.getAttribute(name)));
}
for (const button of document.querySelectorAll("input[type=submit], input[type=button], input[type=reset]")) {
  button.value = turn(button.value);
}
