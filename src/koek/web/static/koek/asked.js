// Says so when an answer does not come: what was typed stays, and can be sent once more. Without scripts the
// browser says it itself.

const told = document.getElementById("trouble");
const path = (address) => new URL(address, location.href).pathname;
let again = () => {};

function tell(code) {
  told.hidden = !code;
  told.querySelector("p").textContent = code ? told.dataset[code] : "";
  told.querySelector("button").hidden = code === "refused";
}

// What was asked last is what is sent once more; a form that is sent holds everything on the page.
document.addEventListener("submit", ({ target, submitter }) => {
  again = () => target.requestSubmit(submitter);
}, true);
document.addEventListener("change", ({ target }) => {
  again = () => target.dispatchEvent(new Event("change", { bubbles: true }));
}, true);

told.querySelector("button").addEventListener("click", () => again());

// The page of a sign-in is no answer: leave the page as it is.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (path(detail.xhr.responseURL) !== location.pathname) detail.shouldSwap = false;
});

document.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
  if (!xhr.status) return;
  const isHere = path(xhr.responseURL) === location.pathname;
  if (xhr.status >= 500 || xhr.status === 429) tell("trouble");
  else tell(xhr.status < 300 && isHere ? "" : "refused");
});

for (const lost of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(lost, () => tell("offline"));
