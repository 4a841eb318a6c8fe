// Keeps the page up to date: polls its state and reloads after a change. It never throws away input, nor the keyboard's
// place: while somebody writes, chooses, has opened something or goes through the page with Tab, a line announces the
// news instead. Without a script, a link does the same.
"use strict";
{
  const { at, state, quiet } = document.body.dataset;
  const news = document.getElementById("news");
  const here = location.pathname + location.search;
  const sent = new Set();
  document.addEventListener("submit", (event) => sent.add(event.target));
  const touched = (field) => {
    if (field.type === "hidden" || sent.has(field.form)) return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field instanceof HTMLSelectElement) return field.selectedIndex !== 0;
    return field.value !== field.defaultValue;
  };
  // The sections that were closed when the page loaded.
  const folded = Array.from(document.querySelectorAll("details:not([open])"));
  const busy = () =>
    quiet !== undefined ||
    document.querySelector(":focus-visible") !== null ||
    Array.from(document.querySelectorAll("input, textarea, select")).some(touched) ||
    folded.some((details) => details.open);
  const tell = () => {
    if (!news || news.firstChild) return;
    const link = document.createElement("a");
    link.href = here;
    link.textContent = news.dataset.text;
    news.className = "news";
    news.append(link);
  };
  let wait = 2000;
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(at, { cache: "no-store", credentials: "same-origin" });
        const gone = answer.status === 403 || answer.status === 404;
        const now = answer.ok ? await answer.text() : gone ? "gone" : state;
        wait = answer.ok ? 2000 : Math.min(wait * 2, 30000);
        if (now !== state) {
          if (busy()) tell();
          else location.replace(here);
        }
      } catch {
        wait = Math.min(wait * 2, 30000);
      }
    }
    setTimeout(look, wait);
  };
  if (at) setTimeout(look, wait);

  const left = document.getElementById("left");
  if (left) {
    const until = Number(left.dataset.until) * 1000;
    // By the server's clock, not the device's.
    const ahead = Date.now() - Number(left.dataset.now) * 1000;
    const show = () => {
      const seconds = Math.max(0, Math.round((until - (Date.now() - ahead)) / 1000));
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds > 0) setTimeout(show, 500);
    };
    show();
  }
}
