import { html, nothing, type TemplateResult } from 'lit';
import type { Kiosk } from './kiosk.ts';
import { showsTalk } from './kiosk-machine.ts';
import { clearView, coverView, pinView, warningView } from './views/covers.ts';
import { barView, practiceBand } from './views/page.ts';
import { besideChoices, elsewhereView, officeView, welcomeView } from './views/welcome.ts';

/** The whole page: the talk, or what hides it. */
export function kioskView(kiosk: Kiosk): TemplateResult {
  const { snapshot, talk } = kiosk;
  const isShown = showsTalk(snapshot);
  const isCovered = snapshot.matches('talk') && !isShown;
  return html`${bandOf(kiosk)} ${isShown || isCovered ? nothing : officeView(kiosk)}
    <main>
      ${isShown ? html`<h1 class="unseen">${kiosk.office}</h1>` : screenOf(kiosk)}
      <div class=${isShown ? 'talk' : 'talk away'} ?inert=${!isShown} ?hidden=${isCovered}>${talk.element}</div>
    </main>
    ${isShown ? barOf(kiosk) : nothing}`;
}

function screenOf(kiosk: Kiosk): TemplateResult | typeof nothing {
  const { snapshot, texts } = kiosk;
  if (snapshot.matches('welcome'))
    return kiosk.otherWindow.since === undefined ? welcomeView(kiosk) : elsewhereView(kiosk);
  if (snapshot.matches('preparing')) return kiosk.preparing?.view() ?? nothing;
  if (snapshot.matches('removing')) return removeView(kiosk);
  if (snapshot.matches({ talk: 'covered' })) return coverView(texts, kiosk.office, () => kiosk.send({ type: 'touch' }));
  if (snapshot.matches({ talk: 'locked' })) return lockedView(kiosk);
  if (snapshot.matches({ talk: 'warning' })) return warnView(kiosk);
  if (snapshot.matches({ talk: 'finishing' })) return finishView(kiosk);
  if (snapshot.matches({ talk: 'forgotten' })) return forgottenView(kiosk);
  return nothing;
}

/** Above every screen of a practice; the talk itself says it, too. */
function bandOf({ snapshot, language }: Kiosk): TemplateResult | typeof nothing {
  const isPractice = snapshot.context.purpose === 'practice' && !snapshot.matches('welcome');
  return isPractice && !showsTalk(snapshot) ? practiceBand(language) : nothing;
}

function barOf(kiosk: Kiosk): TemplateResult {
  const { texts, notice, settings, talk } = kiosk;
  return barView({
    texts,
    notice,
    languages: settings.languages.filter((language) => language !== kiosk.language),
    choose: (language) => void kiosk.speak(language),
    beside: besideChoices(kiosk),
    finish: () => kiosk.send({ type: talk.holdsMore && !talk.isKept ? 'finish' : 'clear' }),
  });
}

function removeView(kiosk: Kiosk): TemplateResult {
  const { texts } = kiosk;
  return clearView({
    title: texts.keptRemoveTitle,
    text: texts.keptRemoveText,
    clear: { label: texts.keptRemoveNow, click: () => void kiosk.removeKept() },
    leave: { label: texts.notYet, click: () => kiosk.send({ type: 'leave' }) },
    isLost: true,
  });
}

function lockedView(kiosk: Kiosk): TemplateResult {
  const { texts, secondsToWait } = kiosk;
  return pinView(kiosk, {
    title: texts.locked,
    hint: texts.lockedHint,
    message: secondsToWait > 0 ? kiosk.say(texts.waitPin, { count: secondsToWait }) : kiosk.notice,
    busy: kiosk.busy,
    enter: (pin) => void kiosk.unlock(pin),
    other: { label: texts.forgotten, click: () => kiosk.send({ type: 'forgotten' }) },
  });
}

function warnView(kiosk: Kiosk): TemplateResult {
  const { texts, say, presence, settings } = kiosk;
  const { secondsLeft } = presence;
  const mark = marks.find((one) => secondsLeft <= one && one < settings.idle.warnSeconds);
  return warningView(texts, {
    secondsLeft: say(texts.secondsLeft, { count: secondsLeft }),
    heard: mark === undefined ? '' : say(texts.secondsLeft, { count: mark }),
    stay: () => {
      presence.answered();
      kiosk.send({ type: 'touch' });
    },
  });
}

/** In seconds: at these the countdown is said aloud. Every second, nobody could hear anything else. */
const marks = [10, 30, 60, 120];

/** Asks about what was neither printed nor saved. */
function finishView(kiosk: Kiosk): TemplateResult {
  const { texts, talk } = kiosk;
  return clearView({
    title: texts.finishTitle,
    text: talk.hasEnded ? texts.finishEnded : texts.finishOpen,
    clear: { label: talk.hasEnded ? texts.clearEnded : texts.clear, click: () => kiosk.send({ type: 'clear' }) },
    leave: { label: texts.notYet, click: () => kiosk.send({ type: 'leave' }) },
    isLost: !talk.hasEnded,
  });
}

function forgottenView(kiosk: Kiosk): TemplateResult {
  const { texts } = kiosk;
  return clearView({
    title: texts.forgottenTitle,
    text: texts.forgottenText,
    clear: { label: texts.clear, click: () => kiosk.send({ type: 'clear' }) },
    leave: { label: texts.notYet, click: () => kiosk.send({ type: 'leave' }) },
    isLost: true,
  });
}
