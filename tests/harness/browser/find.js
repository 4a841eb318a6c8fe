// Arguments: "press" or "fill", a label, the nth match (from 1). Returns the element, or the names of all candidates.
const [purpose, label, nth] = arguments;
const plain = (text) => (text || "").replace(/\s+/g, " ").trim();
const named = (element) => (element.getAttribute("aria-labelledby") || "").split(/\s+/)
  .map((id) => id && plain(document.getElementById(id)?.innerText)).filter(Boolean).join(" ");
const labelled = (element) => [...(element.labels || [])].map((label) => plain(label.innerText)).join(" ");
const name = (element) => {
  const value = ["submit", "button", "reset"].includes(element.type) ? element.value : "";
  return plain(element.getAttribute("aria-label")) || named(element) || labelled(element)
    || plain(element.tagName === "INPUT" ? value : element.tagName === "SELECT" ? "" : element.innerText)
    || plain(element.getAttribute("placeholder")) || plain(element.title);
};
const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  && element.getBoundingClientRect().width > 1;
const written = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=checkbox])"
  + ":not([type=radio]), textarea, select";
const pressed = "a[href], button, summary, [role=button], input[type=submit], input[type=button], input[type=reset], "
  + "input[type=checkbox], input[type=radio], label";
const wanted = [...document.querySelectorAll(purpose === "fill" ? written : pressed)].filter(seen)
  // A label may stand for an invisible checkbox.
  .filter((element) => element.tagName !== "LABEL" || (element.control && !seen(element.control)));
const names = wanted.map(name);
const exact = wanted.filter((_, at) => names[at] === plain(label));
const partly = wanted.filter((_, at) => names[at].includes(plain(label)));
const among = exact.length ? exact : partly;
// A label with several matches is ambiguous for the first one.
return (among.length === 1 || nth > 1 ? among[nth - 1] : null) || names;
