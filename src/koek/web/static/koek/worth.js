// What saying what things are worth gains with scripts: dragging, sliders, and buttons without a reload.
// Everything works without this file.

document.documentElement.classList.add("scripted");

let dragged = null;

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest(".grip");
  if (!grip || event.button) return;
  event.preventDefault();
  dragged = grip.closest("li");
  dragged.classList.add("dragging");
  grip.setPointerCapture(event.pointerId);
});

document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  for (const other of dragged.parentElement.children) {
    if (other === dragged) continue;
    const box = other.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const isBelow = Boolean(dragged.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (isBelow && event.clientY > middle) other.after(dragged);
    else if (!isBelow && event.clientY < middle) { other.before(dragged); break; }
  }
});

for (const kind of ["pointerup", "pointercancel"]) {
  document.addEventListener(kind, () => {
    if (!dragged) return;
    const list = dragged.parentElement;
    dragged.classList.remove("dragging");
    dragged = null;
    [...list.children].forEach((item, place) => { item.querySelector(".rank").value = place + 1; });
    document.getElementById("worth-form").requestSubmit(document.getElementById("sort"));
  });
}

document.addEventListener("submit", (event) => {
  const { submitter, target } = event;
  if (!target.closest("#worth") || !window.htmx || submitter?.value === "save") return;
  event.preventDefault();
  send(target, submitter);
});

function send(form, submitter) {
  const values = Object.fromEntries(new FormData(form, submitter));
  const opened = [...document.querySelectorAll("#worth details[open]")].map((one) => place(one));
  const { id, value } = submitter;
  window.htmx.ajax("POST", form.action, { source: "#worth", target: "#worth", select: "#worth", swap: "outerHTML", values }).then(() => {
    if (submitter.isConnected) return;
    for (const one of document.querySelectorAll("#worth details")) if (opened.includes(place(one))) one.open = true;
    (stillThere(value) ?? document.getElementById(id) ?? document.querySelector("#worth h2"))?.focus();
    document.getElementById("said").textContent = document.getElementById("moved")?.textContent ?? "";
  }, () => {});
}

// The button that was pressed; at the end of an order the other one of the same thing.
function stillThere(value) {
  const same = [...document.querySelectorAll("#worth button")].find((button) => button.value === value);
  return same?.disabled ? same.parentElement.querySelector(".step:not(:disabled)") : same;
}

function place(details) {
  return details.closest("[data-id]")?.dataset.id ?? details.querySelector("summary").textContent;
}

function slide() {
  for (const field of document.querySelectorAll("input[data-slider]:not([data-slides])")) {
    field.dataset.slides = "";
    const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: 100, value: field.dataset.slider });
    slider.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`).textContent);
    const pair = Object.assign(document.createElement("div"), { className: "slid" });
    field.before(pair);
    pair.append(field, slider);
    slider.addEventListener("input", () => { field.value = slider.value; });
    field.addEventListener("input", () => { slider.value = field.value.replace(",", "."); });
  }
}

document.addEventListener("htmx:afterSettle", slide);
slide();
