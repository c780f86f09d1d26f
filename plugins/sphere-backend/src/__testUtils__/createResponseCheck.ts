import addFormats from 'ajv-formats';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { Response } from 'supertest';
import type { AnyApiRoute } from '../http/ApiRoute';
import { createApiDocument } from '../http/createApiDocument';

const DOCUMENT_ID = 'sphere-api';

/** Checks real responses against the OpenAPI document. Throws with all differences. */
export function createResponseCheck() {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema(createApiDocument(), DOCUMENT_ID);
  const validators = new Map<string, ValidateFunction>();

  return (
    route: Pick<AnyApiRoute, 'method' | 'path'>,
    response: Response,
  ): void => {
    const pointer = [
      'paths',
      route.path,
      route.method,
      'responses',
      String(response.status),
      'content',
      'application/json',
      'schema',
    ];
    const ref = `${DOCUMENT_ID}#/${pointer.map(escapePointer).join('/')}`;
    const validate = validators.get(ref) ?? ajv.compile({ $ref: ref });
    validators.set(ref, validate);
    if (!validate(response.body)) {
      throw new Error(
        `${route.method} ${route.path} answered ${
          response.status
        } unlike its description: ${ajv.errorsText(validate.errors)}`,
      );
    }
  };
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}
