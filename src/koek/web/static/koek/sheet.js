// What the form of a sheet gains with scripts: mistakes beside their fields while you type, and fields that
// follow a choice. Everything works without this file.

document.documentElement.classList.add("scripted");

// A choice that decides which other fields there are asks for the form with those fields.
document.addEventListener("change", (event) => {
  const follows = event.target.closest("[data-redraw]");
  const button = follows && document.getElementById(follows.dataset.redraw);
  if (button) {
    event.stopPropagation();
    button.click();
  }
}, true);

// After saving by itself the page holds what is wrong, field by field: put it there, and leave the focus alone.
document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.target.id !== "field-errors" && event.detail?.target?.id !== "field-errors") return;
  const source = document.getElementById("field-errors");
  for (const told of document.querySelectorAll("#sheet-form .wrong")) told.remove();
  for (const field of document.querySelectorAll("#sheet-form [aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    described(field, `${field.id}-e`, false);
  }
  for (const one of source.content.children) {
    const field = document.getElementById(one.dataset.for);
    if (field) show(field, one);
  }
});

function show(field, told) {
  const holder = field.closest(".field, .pair, .row") ?? field;
  const text = Object.assign(document.createElement("p"), { className: "wrong", id: `${field.id}-e`, textContent: told.textContent });
  if (["INPUT", "SELECT", "TEXTAREA"].includes(field.tagName)) field.setAttribute("aria-invalid", "true");
  described(field, text.id, true);
  holder.append(text);
}

function described(field, id, add) {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (add) ids.push(id);
  if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
}
