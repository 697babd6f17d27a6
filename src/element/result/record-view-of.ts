import type { StartOptions } from '../../screening/events.ts';
import { isWorkerAlone, recordShown } from '../../session/screen.ts';
import type { SessionSnapshot } from '../../session/start-session.ts';
import { headerNow, isUnsaved } from '../../session/talk-changes.ts';
import type { ScreensHost } from '../screens.ts';
import { inventedCase } from './invented-case.ts';
import type { RecordView } from './record-view.ts';

/** What the screens know that the element and its session do not. */
type OfScreens = Pick<RecordView, 'views' | 'texts' | 'retained' | 'go' | 'startAgain'> & {
  readonly begin: (how: StartOptions) => void;
};

/** What a panel or a record needs, of an element whose session is as it is now. */
export function recordViewOf(host: ScreensHost, snapshot: SessionSnapshot, screens: OfScreens): RecordView {
  const { element, session, words, draft, report, notifyExported } = host;
  const { begin, ...given } = screens;
  const { texts } = given;
  const { context } = snapshot;
  const talk = context.talk?.context;
  return {
    ...given,
    say: words.say,
    language: words.spoken,
    locale: words.locale,
    session: context,
    record: recordShown(snapshot),
    talk,
    inventedCase: () => inventedCase(texts),
    wording: talk && words.of(talk),
    blankWording: talk && words.of(talk, 'blank'),
    blankSecond: words.secondFor('blank'),
    second: words.second,
    header: headerNow(context),
    isAlone: isWorkerAlone(snapshot),
    isUnderWay: isUnsaved(context.talk),
    isBusy: snapshot.hasTag('busy'),
    filePattern: context.practice ? texts.practiceFile : element.filePattern,
    judgePassphrase: element.judgePassphrase ?? undefined,
    root: element.renderRoot,
    send: (event) => session.send(event),
    typeIn: (heldAt) => begin(heldAt ? { heldAt } : {}),
    draft,
    report,
    notifyExported,
  };
}
