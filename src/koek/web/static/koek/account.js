// Shows a password while its box is ticked, moves to what must be mended, and says when a key failed.
for (const box of document.querySelectorAll("[data-shows]")) {
  box.closest("label").hidden = false;
  box.addEventListener("change", () => {
    document.getElementById(box.dataset.shows).type = box.checked ? "text" : "password";
  });
}

document.getElementById("mend")?.focus();

document.addEventListener("allauth.error", (event) => {
  const told = document.getElementById("key-failed");
  if (!told) return;
  event.preventDefault();
  told.hidden = false;
  told.focus();
});
