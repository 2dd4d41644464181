import type { ApiQuestion, Ask, ChatMessage } from '../../ports/platform-api.ts';

/**
 * Tells the guest by the question whose path and body `say` makes of her text. Gives back what the platform said to it.
 * Throws what `ask` throws.
 */
export async function tell(
  ask: Ask,
  { text }: Pick<ChatMessage, 'text'>,
  say: (text: string) => Required<Pick<ApiQuestion, 'path' | 'body'>>,
): Promise<string | undefined> {
  return ask({ method: 'POST', ...say(text.reveal()), tells: true });
}
