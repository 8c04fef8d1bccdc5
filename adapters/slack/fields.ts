import { record, string } from './json';

/**
 * What is filled in on a screen, by the id of the block; empty when there is nothing. Each block of ours holds one
 * element. `state`: that of a view or a message.
 */
export function fieldsOf(state: unknown): (block: string) => string {
  const values = record(record(state).values);
  return (block) => {
    const [filled] = Object.values(record(values[block])).map(record);
    if (!filled) return '';
    const { value, selected_conversation: room, selected_user: person, selected_option: option } = filled;
    return [value, room, person, record(option).value].map(string).find(Boolean) ?? '';
  };
}
