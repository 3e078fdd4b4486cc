// Carries what was typed, and not saved yet, over to the same page in the other language. It is kept in this tab
// for that one step. The form of a sheet keeps its own; everything else works without this file.

const KEPT = `koek.language:${location.pathname}`;
const UNFIT = ["hidden", "password", "file", "submit", "button"];

const fields = () => [...document.querySelectorAll("main :is(input, select, textarea)")]
  .filter((one) => one.name && !UNFIT.includes(one.type) && one.form && one.form.id !== "sheet-form");

const ticked = (one) => one.type === "checkbox" || one.type === "radio";
const said = (one) => [one.name, ticked(one) ? [one.value, one.checked] : one.value];

// Without scripts the button may belong to the form of the page, which keeps what was typed. Here it need not.
const button = document.querySelector("[data-language] button");
if (button?.hasAttribute("form")) {
  button.removeAttribute("form");
  [button.name, button.value] = ["language", button.lang];
}

document.querySelector("[data-language]")?.addEventListener("submit", () => {
  try { sessionStorage.setItem(KEPT, JSON.stringify(fields().map(said))); } catch { /* no room: it is typed again */ }
});

function restore(typed) {
  const here = fields();
  // Another page than it was: leave it as it is.
  if (JSON.stringify(here.map((one) => one.name)) !== JSON.stringify(typed.map(([name]) => name))) return;
  here.forEach((one, number) => {
    const [, value] = typed[number];
    if (!ticked(one)) one.value = value;
    else if (one.value === value[0]) one.checked = value[1];
  });
}

const before = sessionStorage.getItem(KEPT);
sessionStorage.removeItem(KEPT);
if (before) restore(JSON.parse(before));
