import type { Validation } from './FileProblem';

/** The result for programs. The keys are stable; new ones may join them while `version` stays. */
export function validationAsJson(
  validation: Validation,
  verdict: 'valid' | 'invalid',
): string {
  const json = {
    version: 1,
    valid: verdict === 'valid',
    files: validation.files,
    documents: validation.documents,
    passedOver: validation.passedOver,
    problems: validation.problems.map(p => ({
      file: p.file,
      line: p.line ?? null,
      column: p.column ?? null,
      code: p.code,
      severity: p.severity,
      message: p.message,
      path: p.path,
      document: p.document
        ? { kind: p.document.kind ?? null, name: p.document.name ?? null }
        : null,
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
