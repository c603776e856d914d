"""What makes the trainer's page move: it asks for its parts again and sends wishes as JSON."""

SCRIPT = """
"use strict";
const root = location.pathname.replace(/\\/?$/, "/") + "practice/";
const said = document.getElementById("said");
document.documentElement.classList.add("has-script");
const known = new Map();
let stamp = document.body.dataset.stamp;

function tell(words, isBad) {
  said.textContent = words;
  said.className = isBad ? "bad" : "good";
}

function put(id, html) {
  const place = document.getElementById(id);
  if (known.get(id) === html) return;
  const held = document.activeElement && place.contains(document.activeElement)
    ? document.activeElement.id : "";
  place.innerHTML = html;
  known.set(id, html);
  const again = held && document.getElementById(held);
  if (again) again.focus({preventScroll: true});
}

async function refresh() {
  const answer = await fetch(root + "view", {cache: "no-store"});
  if (!answer.ok) throw new Error("the practice X answered " + answer.status);
  const view = await answer.json();
  if (view.stamp !== stamp) { location.reload(); return; }
  for (const [id, html] of Object.entries(view.parts)) put(id, html);
}

async function send(path, wish, words) {
  try {
    const answer = await fetch(root + path, {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      body: JSON.stringify(wish),
    });
    const told = await answer.json();
    if (!answer.ok) { tell(told.error, true); return false; }
    await refresh();
    tell(words || "Done.", false);
    return true;
  } catch (fault) {
    tell("The practice X does not answer.", true);
    return false;
  }
}

function wishOf(form) {
  const wish = JSON.parse(form.dataset.wish || "{}");
  for (const field of form.elements) {
    if (!field.name || (field.value === "" && !field.required)) continue;
    const kind = field.dataset.kind;
    if (kind === "number") wish[field.name] = Number(field.value);
    else if (kind === "json") Object.assign(wish, JSON.parse(field.value));
    else wish[field.name] = field.value;
  }
  return wish;
}

function answerTo(button) {
  const form = document.getElementById("say-form");
  form.elements.post_id.value = button ? button.dataset.answer : "";
  document.getElementById("say-to").textContent = button ? button.dataset.words : "a new post";
  document.getElementById("say-fresh").hidden = !button;
  if (button) form.elements.text.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.answer) answerTo(button);
  else if (button.dataset.fresh) answerTo(null);
  else if (button.dataset.path) {
    send(button.dataset.path, JSON.parse(button.dataset.wish), button.dataset.done);
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  event.preventDefault();
  let path = form.dataset.path;
  const wish = wishOf(form);
  if (wish.path) { path = wish.path; delete wish.path; }
  if (await send(path, wish, form.dataset.done) && form.id === "say-form") {
    form.elements.text.value = "";
    answerTo(null);
  }
});

async function keepFresh() {
  try { if (!document.hidden) await refresh(); }
  catch (fault) { tell("The practice X has ended, or does not answer.", true); }
  setTimeout(keepFresh, 1000);
}
setTimeout(keepFresh, 1000);
"""
