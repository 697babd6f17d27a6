/**
 * The parts of HL7 FHIR R4 (4.0.1) that a screening is written in. Named as FHIR names them, with no element that is
 * not written here; what is built with them fits the types of other FHIR packages.
 */
export interface FHIRBundle {
  resourceType: 'Bundle';
  meta: Meta;
  language?: string;
  identifier: Identifier;
  /** `collection`: to read. `transaction`: to load into a server, which makes each entry or brings it up to date. */
  type: 'collection' | 'transaction';
  timestamp?: string;
  entry: FHIREntry[];
}

interface FHIREntry {
  /** The others refer to it by what this ends in, its type and id. Nothing is served there. */
  fullUrl: string;
  resource: FHIRResource;
  /** In a transaction. */
  request?: { method: 'PUT'; url: string };
}

/** The resources a bundle can hold: FHIR R4 (4.0.1). */
export type FHIRResource =
  | CarePlan
  | Communication
  | Flag
  | Observation
  | Organization
  | Patient
  | PractitionerRole
  | Provenance
  | Questionnaire
  | QuestionnaireResponse
  | ServiceRequest
  | Task;

/** What is said of a text beside it: the same text in other languages. */
export interface Translated {
  extension: Extension[];
}

export interface Coding {
  system: string;
  version?: string;
  code: string;
  display?: string;
  _display?: Translated;
}

export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}

export interface Identifier {
  system: string;
  value: string;
}

/** What is referred to: an entry of the Bundle, or a worker or an agency known by what they are called. */
type Target = FHIRResource['resourceType'] | 'Practitioner';

export interface Reference<Type extends Target = Target> {
  /** Type and id of an entry. */
  reference?: string;
  type?: Type;
  identifier?: Identifier;
  display?: string;
}

/** The patient of the bundle, or one that the receiving system knows. */
export type PatientReference = Reference<'Patient'>;

/** Who led the talk: of the bundle, or known to the receiving system. */
export type AuthorReference = Reference<'PractitionerRole' | 'Practitioner'>;

export interface Meta {
  security?: Coding[];
  tag?: Coding[];
}

export interface Narrative {
  /** `additional`: it says more than the elements do. */
  status: 'generated' | 'additional';
  div: string;
}

export interface Annotation {
  extension?: Extension[];
  authorString?: string;
  time?: string;
  text: string;
}

export interface Period {
  start?: string;
  end?: string;
}

export interface Extension {
  url: string;
  extension?: Extension[];
  valueBoolean?: boolean;
  valueCode?: string;
  valueCodeableConcept?: CodeableConcept;
  valueCoding?: Coding;
  valueDateTime?: string;
  valueExpression?: { language: 'text/fhirpath'; expression: string };
  valueInteger?: number;
  valueReference?: Reference;
  valueString?: string;
}

interface DomainResource {
  /** Given when it is entered in the Bundle. */
  id?: string;
  meta: Meta;
  language?: string;
  text?: Narrative;
  extension?: Extension[];
}

export interface Questionnaire extends DomainResource {
  resourceType: 'Questionnaire';
  url: string;
  version: string;
  /** For programs. */
  name: string;
  title: string;
  status: 'active';
  /** When this version of the built-in instrument was published. */
  date?: string;
  publisher: string;
  subjectType: ['Patient'];
  item: QuestionnaireItem[];
}

export interface QuestionnaireItem {
  extension?: Extension[];
  linkId: string;
  prefix?: string;
  text: string;
  type: 'group' | 'choice' | 'integer' | 'dateTime' | 'text' | 'display';
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  repeats?: boolean;
  answerOption?: { extension?: Extension[]; valueCoding: Coding }[];
  item?: QuestionnaireItem[];
}

export interface EnableWhen {
  question: string;
  operator: 'exists' | '=' | '>=' | '<=' | '<';
  answerBoolean?: boolean;
  answerCoding?: Coding;
  answerInteger?: number;
}

export interface QuestionnaireResponse extends DomainResource {
  resourceType: 'QuestionnaireResponse';
  identifier: Identifier;
  /** The canonical address of the Questionnaire, with its version. */
  questionnaire: string;
  status: 'in-progress' | 'completed' | 'amended';
  subject: PatientReference;
  authored?: string;
  author?: AuthorReference;
  item?: ResponseItem[];
}

export interface ResponseItem {
  extension?: Extension[];
  linkId: string;
  text: string;
  _text?: Translated;
  answer?: ResponseAnswer[];
  item?: ResponseItem[];
}

export interface ResponseAnswer {
  valueCoding?: Coding;
  valueInteger?: number;
  valueDateTime?: string;
  valueString?: string;
}

export interface Observation extends DomainResource {
  resourceType: 'Observation';
  status: 'preliminary' | 'final' | 'amended';
  category: CodeableConcept[];
  code: CodeableConcept;
  subject: PatientReference;
  effectiveDateTime?: string;
  performer?: AuthorReference[];
  valueCodeableConcept: CodeableConcept;
  note?: Annotation[];
  derivedFrom: Reference<'QuestionnaireResponse'>[];
  component?: { code: CodeableConcept; valueCodeableConcept: CodeableConcept }[];
}

export interface Flag extends DomainResource {
  resourceType: 'Flag';
  status: 'active' | 'inactive';
  category: CodeableConcept[];
  code: CodeableConcept;
  subject: PatientReference;
  period?: Period;
  author?: AuthorReference;
}

export type Priority = 'routine' | 'urgent' | 'asap' | 'stat';

export interface ServiceRequest extends DomainResource {
  resourceType: 'ServiceRequest';
  identifier?: Identifier[];
  status: 'draft' | 'completed' | 'revoked' | 'entered-in-error';
  intent: 'proposal';
  priority?: Priority;
  code: CodeableConcept;
  subject: PatientReference;
  occurrencePeriod?: Period;
  authoredOn?: string;
  performer?: Reference<'Organization'>[];
  supportingInfo?: Reference[];
  note?: Annotation[];
}

export interface Task extends DomainResource {
  resourceType: 'Task';
  identifier?: Identifier[];
  status: 'draft' | 'completed' | 'cancelled' | 'entered-in-error';
  intent: 'proposal';
  priority?: Priority;
  code: CodeableConcept;
  description?: string;
  for: PatientReference;
  executionPeriod?: Period;
  authoredOn?: string;
  owner?: Reference<'Practitioner'>;
  note?: Annotation[];
  restriction?: { period: Period };
  input?: { type: CodeableConcept; valueReference: Reference }[];
}

export interface Communication extends DomainResource {
  resourceType: 'Communication';
  identifier?: Identifier[];
  basedOn?: Reference<'ServiceRequest'>[];
  status: 'completed' | 'not-done' | 'entered-in-error';
  statusReason?: CodeableConcept;
  subject: PatientReference;
  recipient?: Reference<'Organization' | 'Practitioner'>[];
  sender?: AuthorReference;
  sent?: string;
  payload?: { contentString: string }[];
  note?: Annotation[];
}

export interface Organization extends DomainResource {
  resourceType: 'Organization';
  identifier: Identifier[];
  name: string;
  telecom?: { system: 'phone' | 'sms' | 'url'; value: string }[];
}

export interface Patient extends DomainResource {
  resourceType: 'Patient';
  identifier?: Identifier[];
}

export interface PractitionerRole extends DomainResource {
  resourceType: 'PractitionerRole';
  practitioner?: Reference<'Practitioner'>;
  organization?: Reference<'Organization'>;
}

export interface CarePlan extends DomainResource {
  resourceType: 'CarePlan';
  status: 'draft' | 'active' | 'entered-in-error';
  intent: 'plan';
  description?: string;
  subject: PatientReference;
  created?: string;
  activity?: { reference: Reference }[];
}

export interface Provenance extends DomainResource {
  resourceType: 'Provenance';
  target: Reference[];
  recorded: string;
  reason: CodeableConcept[];
  activity: CodeableConcept;
  agent: { who: Reference<'Practitioner'> }[];
  entity?: { role: 'revision'; what: Reference }[];
}
