// Keeps what is typed on a sheet in this tab until the site has it, so that nothing is lost when the connection
// drops. It goes the moment it is saved, and when somebody signs out. Everything else works without this file.

const PREFIX = "koek.typed:";
const FIRST_WAIT = 3000, LONGEST_WAIT = 30000;
const who = document.body.dataset.who ?? "";
const tabs = new BroadcastChannel("koek");
const told = document.getElementById("connection");

let sent = null, trouble = "", wait = FIRST_WAIT, timer = 0, over = false, restoring = null;

const sheet = () => document.getElementById("sheet-form");
const place = (form) => `${PREFIX}${who}:${path(form.action)}`;
const path = (address) => new URL(address, location.href).pathname;
const fields = (form) => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));

function keep(form) {
  if (over || restoring) return;
  try { sessionStorage.setItem(place(form), fields(form)); } catch { /* no room: it still stands on the page */ }
}

function kept() {
  try { return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)); } catch { return []; }
}

function forget(names) {
  for (const name of names) sessionStorage.removeItem(name);
}

function tell(code) {
  if (told) told.textContent = code ? told.dataset[code] : "";
}

function reach() {
  return fetch(told.dataset.ask, { cache: "no-store" });
}

function failed(code) {
  trouble = code;
  tell(code);
  clearTimeout(timer);
  timer = setTimeout(again, wait);
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

function arrived(form) {
  const name = place(form);
  if (kept().includes(name)) {
    if (sessionStorage.getItem(name) === sent) sessionStorage.removeItem(name);
    else keep(form);
  }
  if (trouble) tell("back");
  clearTimeout(timer);
  trouble = "";
  wait = FIRST_WAIT;
}

// The answer of the sheet itself is a promise; that of a page for signing in, or of an error, is none.
function troubleOf(status, address, form) {
  if (status >= 500 || status === 429) return "trouble";
  return status < 300 && path(address) === path(form.action) ? "" : "refused";
}

function again() {
  clearTimeout(timer);
  const form = sheet();
  if (over || !form) return;
  if (restoring) restore(form);
  else if (kept().includes(place(form))) form.dispatchEvent(new Event("change", { bubbles: true }));
  else reach().then(() => arrived(form), () => failed("offline"));
}

// What was kept before the page was opened again goes to the site as it was typed, on what it was typed on.
async function restore(form) {
  const body = new URLSearchParams(restoring);
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    const code = troubleOf(answer.status, answer.url, form);
    if (code) return failed(code);
    sessionStorage.removeItem(place(form));
    location.replace(form.action);
  } catch {
    failed("offline");
  }
}

document.addEventListener("input", ({ target }) => {
  const form = target.closest("#sheet-form");
  if (form) keep(form);
});

document.addEventListener("htmx:beforeSend", ({ detail }) => {
  if (detail.elt.id === "sheet-form") sent = fields(detail.elt);
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { elt, xhr } = detail;
  if (elt.id !== "sheet-form" || !xhr.status) return;
  const code = troubleOf(xhr.status, xhr.responseURL, elt);
  if (code) { keep(elt); failed(code); } else arrived(sheet() ?? elt);
});

for (const lost of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(lost, ({ detail }) => {
    if (detail.elt.id !== "sheet-form") return;
    keep(detail.elt);
    failed("offline");
  });
}

// A machine without a network can still reach a site of its own: ask before saying so.
window.addEventListener("offline", () => {
  if (sheet()) reach().catch(() => failed("offline"));
});

window.addEventListener("online", () => { if (trouble) again(); });

window.addEventListener("beforeunload", (event) => {
  if (["offline", "trouble"].includes(trouble) && !over && sheet() && kept().includes(place(sheet()))) event.preventDefault();
});

document.addEventListener("submit", ({ target }) => {
  if (!target.matches("[data-forgets]")) return;
  forget(kept());
  tabs.postMessage("forget");
});

tabs.addEventListener("message", () => {
  over = true;
  clearTimeout(timer);
  forget(kept());
});

if (who) forget(kept().filter((name) => !name.startsWith(`${PREFIX}${who}:`)));

const unsaved = document.getElementById("unsaved");
if (unsaved) unsaved.hidden = !kept().length;

const opened = sheet();
const before = opened && kept().includes(place(opened)) ? sessionStorage.getItem(place(opened)) : null;
if (before && before === fields(opened)) forget([place(opened)]);
else if (before) {
  restoring = JSON.parse(before);
  opened.inert = true;
  tell("found");
  restore(opened);
}
