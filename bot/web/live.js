// Shows what is new: asks now and then whether the page has changed, and loads it again if it has. What somebody is
// writing is never thrown away; then a line says that there is something new. Without this, a link does the same.
"use strict";
{
  const root = document.body;
  const { at, state } = root.dataset;
  const news = document.getElementById("news");
  const touched = () => Array.from(document.querySelectorAll("input, textarea")).some((field) =>
    field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field.type !== "hidden" && field.type !== "submit" && field.value !== field.defaultValue);
  const busy = () => touched() || document.querySelector("details[data-busy][open]");
  let wait = 2000;
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(at, { cache: "no-store", credentials: "same-origin" });
        const now = answer.ok ? await answer.text() : answer.status === 404 || answer.status === 403 ? "gone" : state;
        wait = answer.ok ? 2000 : Math.min(wait * 2, 30000);
        if (now !== state) {
          if (!busy()) { location.replace(location.href); return; }
          if (news) news.hidden = false;
        }
      } catch { wait = Math.min(wait * 2, 30000); }
    }
    setTimeout(look, wait);
  };
  if (at) setTimeout(look, wait);

  const left = document.getElementById("left");
  if (left) {
    const until = Number(left.dataset.until) * 1000;
    // By the server's clock, whatever the device's says.
    const ahead = Date.now() - Number(left.dataset.now) * 1000;
    const show = () => {
      const seconds = Math.max(0, Math.round((until - (Date.now() - ahead)) / 1000));
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      left.hidden = false;
      if (seconds > 0) setTimeout(show, 500);
    };
    show();
  }
}
