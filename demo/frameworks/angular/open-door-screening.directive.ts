import { Directive, ElementRef, inject, Input } from '@angular/core';
import type { OpenDoorScreening } from 'open-door-screening';
import type { ScreeningProperties } from 'open-door-screening/element';
import 'open-door-screening/define';

/** Declares the properties of the element to Angular, so that templates are checked; takes the place of CUSTOM_ELEMENTS_SCHEMA. */
@Directive({ selector: 'open-door-screening' })
export class OpenDoorScreeningDirective implements Record<
  Exclude<keyof ScreeningProperties, keyof HTMLElement>,
  unknown
> {
  readonly #element = inject<ElementRef<OpenDoorScreening>>(ElementRef).nativeElement;

  @Input() set instrument(value: OpenDoorScreening['instrument']) {
    this.#element.instrument = value;
  }
  @Input() set config(value: OpenDoorScreening['config']) {
    this.#element.config = value;
  }
  @Input() set prefill(value: OpenDoorScreening['prefill']) {
    this.#element.prefill = value;
  }
  @Input() set texts(value: OpenDoorScreening['texts']) {
    this.#element.texts = value;
  }
  @Input() set path(value: OpenDoorScreening['path']) {
    this.#element.path = value;
  }
  @Input() set name(value: OpenDoorScreening['name']) {
    this.#element.name = value;
  }
  @Input() set caseReference(value: OpenDoorScreening['caseReference']) {
    this.#element.caseReference = value;
  }
  @Input() set worker(value: OpenDoorScreening['worker']) {
    this.#element.worker = value;
  }
  @Input() set agency(value: OpenDoorScreening['agency']) {
    this.#element.agency = value;
  }
  @Input() set secondLanguage(value: OpenDoorScreening['secondLanguage']) {
    this.#element.secondLanguage = value;
  }
  @Input() set coverKey(value: OpenDoorScreening['coverKey']) {
    this.#element.coverKey = value;
  }
  @Input() set coverSeconds(value: OpenDoorScreening['coverSeconds']) {
    this.#element.coverSeconds = value;
  }
  @Input() set headingLevel(value: OpenDoorScreening['headingLevel']) {
    this.#element.headingLevel = value;
  }
  @Input() set quickKeys(value: OpenDoorScreening['quickKeys']) {
    this.#element.quickKeys = value;
  }
  @Input() set filePattern(value: OpenDoorScreening['filePattern']) {
    this.#element.filePattern = value;
  }
  @Input() set judgePassphrase(value: OpenDoorScreening['judgePassphrase']) {
    this.#element.judgePassphrase = value;
  }
  @Input() set practice(value: OpenDoorScreening['practice']) {
    this.#element.practice = value;
  }
  @Input() set largerText(value: OpenDoorScreening['largerText']) {
    this.#element.largerText = value;
  }
  @Input() set keptAt(value: OpenDoorScreening['keptAt']) {
    this.#element.keptAt = value;
  }
  @Input() set draft(value: OpenDoorScreening['draft']) {
    this.#element.draft = value;
  }
  @Input() set record(value: OpenDoorScreening['record']) {
    this.#element.record = value;
  }
}
