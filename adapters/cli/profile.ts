import { readFileSync } from 'node:fs';
import { RoastPitchError } from '../../src/errors';
import { profileShape, type Profile } from '../../src/profile';

/**
 * What a person tells of himself, from a JSON file such as {"size":"one","lacks":["HR department"]}.
 * @throws RoastPitchError when the file cannot be read or says what a profile does not have.
 */
export function readProfile(file: string): Profile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RoastPitchError(
      `Cannot read the profile ${file}: ${(error as Error).message}.`,
      'It is a JSON object such as {"size":"one","lacks":["HR department"],"register":"informal"}.',
    );
  }
  const checked = profileShape.strict().safeParse(json);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    (issue) => `${issue.path.join('.') || 'profile'}: ${issue.message}`,
  );
  throw new RoastPitchError(
    `The profile ${file} is not right: ${problems.join('; ')}.`,
    `It may have ${Object.keys(profileShape.shape).join(', ')}.`,
  );
}
