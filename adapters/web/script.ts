/**
 * The little script of the page. Without it everything but copying works; with it answers come in place.
 * It only puts in markup that our own server rendered, and words of strangers only as text.
 */
export const SCRIPT = String.raw`(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const words = document.body.dataset;
  const status = document.getElementById('status');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  // A live region is only read out when its words change.
  const say = (sentence) => {
    status.textContent = '';
    if (sentence) setTimeout(() => { status.textContent = sentence; }, 60);
  };

  const put = (place, fresh) => {
    place.replaceWith(fresh);
    say(fresh.dataset.say);
    const focus = fresh.querySelector('[data-focus]');
    if (focus) focus.focus({ preventScroll: true });
    if (fresh.id === 'result') fresh.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  };

  const trouble = () => {
    const fresh = document.createElement('section');
    const sentence = document.createElement('p');
    sentence.textContent = words.trouble;
    fresh.className = 'problem';
    fresh.dataset.say = words.trouble;
    fresh.append(sentence);
    return fresh;
  };

  // A model writes behind the templates: when it is done, its versions take their places without a jump.
  const awaitLater = async () => {
    const form = document.querySelector('#result form[data-later]');
    if (!form) return;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': '1' } });
    const place = form.closest('#result');
    if (!answer.ok || answer.status === 204 || !place || !place.isConnected || place.contains(document.activeElement && document.activeElement.closest('button, select'))) return;
    const made = document.createElement('template');
    made.innerHTML = await answer.text();
    const fresh = made.content.firstElementChild;
    if (!fresh || fresh.id !== 'result') return;
    const wasRead = place.contains(document.activeElement);
    place.replaceWith(fresh);
    say(form.dataset.say);
    if (wasRead) fresh.querySelector('[data-focus]').focus({ preventScroll: true });
  };
  void awaitLater().catch(() => undefined);

  const busy = new Set();
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    const name = form.dataset.into;
    const place = name && document.getElementById(name);
    if (!place) return;
    event.preventDefault();
    if (busy.has(name)) return say(words.busy);
    busy.add(name);
    place.setAttribute('aria-busy', 'true');
    const fields = new URLSearchParams(new FormData(form));
    const pressed = event.submitter;
    if (pressed && pressed.name) fields.set(pressed.name, pressed.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { 'X-Fragment': '1' } });
      const made = document.createElement('template');
      made.innerHTML = await answer.text();
      const fresh = made.content.firstElementChild;
      if (!fresh || fresh.id !== name) throw new Error('no answer');
      put(place, fresh);
      if (name === 'result') void awaitLater().catch(() => undefined);
    } catch {
      const fresh = trouble();
      fresh.id = name;
      put(place, fresh);
    } finally {
      place.removeAttribute('aria-busy');
      busy.delete(name);
    }
  });

  const copy = async (button, source) => {
    const label = button.textContent;
    let done = words.copied;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      // No permission or no secure page: select the words, so that one key copies them.
      getSelection().selectAllChildren(source);
      if (!document.execCommand('copy')) done = words.selected;
    }
    say(done);
    button.textContent = done;
    button.classList.add('done');
    setTimeout(() => { button.textContent = label; button.classList.remove('done'); }, 2500);
  };

  document.addEventListener('click', (event) => {
    const text = document.getElementById('text');
    const pressed = event.target.closest('[data-copy], [data-example], [data-ui]');
    if (!pressed) return;
    if (pressed.dataset.copy) {
      if (!pressed.classList.contains('done')) void copy(pressed, document.getElementById(pressed.dataset.copy));
    } else if (pressed.dataset.example && text) {
      event.preventDefault();
      text.value = pressed.dataset.example;
      text.setSelectionRange(0, 0);
      text.focus();
      text.scrollTop = 0;
    } else if ('ui' in pressed.dataset && text && text.value.trim() && document.querySelector('.result')) {
      // The language of the page changes, the answer stays.
      event.preventDefault();
      const ui = new URL(pressed.href).searchParams.get('ui');
      text.form.action = '/roast?ui=' + ui + '#result';
      text.form.submit();
    }
  });
})();
`;
