// What composing a package gains with scripts: a slider beside a number, and buttons that change the page
// without a reload. Everything works without this file.

// A number as people type it, read as thousands where only that can be chosen; otherwise as decimals.
function typed(field) {
  const written = field.value.replace(/[\s€]/g, "");
  const parts = /^(-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)((?!\2)[.,]\d+)?$/.exec(written);
  const whole = parts && Number(parts[1].replace(/[.,]/g, "") + (parts[3] ?? "").replace(",", "."));
  const fits = parts && whole >= Number(field.dataset.lowest) && whole <= Number(field.dataset.highest);
  return fits ? String(whole) : written.replace(",", ".");
}

function slide() {
  for (const field of document.querySelectorAll("#choices input[data-lowest]:not([data-slides])")) {
    field.dataset.slides = "";
    const slider = Object.assign(document.createElement("input"), {
      type: "range", min: field.dataset.lowest, max: field.dataset.highest, step: field.dataset.step,
    });
    slider.value = typed(field) || field.dataset.lowest;
    slider.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`).textContent);
    const pair = Object.assign(document.createElement("div"), { className: "stepped" });
    field.before(pair);
    pair.append(field, slider);
    slider.addEventListener("input", () => { field.value = slider.value; });
    field.addEventListener("input", () => { slider.value = typed(field); });
  }
}

// A button of the package asks for the whole explorer, so that the choices change along with the answer.
document.addEventListener("submit", (event) => {
  const { submitter, target } = event;
  if (target.id !== "package" || !window.htmx || submitter?.value === "save") return;
  event.preventDefault();
  const values = Object.fromEntries(new FormData(target, submitter));
  values._do ??= "show";
  const before = document.getElementById("explorer");
  window.htmx.ajax("POST", target.action, { source: "#explorer", target: "#explorer", select: "#explorer", swap: "outerHTML", values })
    .then(() => { if (!before.isConnected) document.getElementById("told")?.focus({ preventScroll: false }); }, () => {});
});

document.addEventListener("htmx:afterSettle", slide);
slide();
