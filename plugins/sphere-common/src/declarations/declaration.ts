import { z } from 'zod/v4';
import {
  checkpointDocumentSchema,
  type CheckpointDocument,
} from './checkpointDocument';
import {
  archetypeDocumentSchema,
  sphereDocumentSchema,
  type ArchetypeDocument,
  type SphereDocument,
} from './documents';

/** The three kinds of document. @public */
export const DECLARATION_KINDS = ['Sphere', 'Archetype', 'Checkpoint'] as const;
/** @public */
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** Any valid document. @public */
export type Declaration =
  | SphereDocument
  | ArchetypeDocument
  | CheckpointDocument;

/** The schema of each kind of document. @public */
export const declarationSchemas: {
  readonly Sphere: typeof sphereDocumentSchema;
  readonly Archetype: typeof archetypeDocumentSchema;
  readonly Checkpoint: typeof checkpointDocumentSchema;
} = {
  Sphere: sphereDocumentSchema,
  Archetype: archetypeDocumentSchema,
  Checkpoint: checkpointDocumentSchema,
};

/** @public */
export const declarationSchema = z.discriminatedUnion('kind', [
  sphereDocumentSchema,
  archetypeDocumentSchema,
  checkpointDocumentSchema,
]);
