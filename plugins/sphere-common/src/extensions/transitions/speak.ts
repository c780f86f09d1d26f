import type { TransitionResult } from '../extensionFacts';
import { distinctPeople } from '../personRef';
import { actorOf, eventOf, moved, type Move } from './moved';

/** A remark; it changes nothing. */
export function comment({
  command,
  request,
  facts,
}: Move<'comment'>): TransitionResult {
  return moved(request, {}, [
    eventOf('commented', facts, { text: command.text }),
  ]);
}

/** Somebody else of the team asks for the same. */
export function join({
  command,
  request,
  facts,
}: Move<'join'>): TransitionResult {
  const authors = [...distinctPeople([...request.authors, actorOf(facts)])];
  return moved(request, { authors }, [
    eventOf('joined', facts, { text: command.text }),
  ]);
}

/** More people for the present step. They are held to the same rules as its reviewers. */
export function rescue({
  command,
  request,
  facts,
}: Move<'rescue'>): TransitionResult {
  const { text } = command;
  const reviewers = [...distinctPeople(command.reviewers)];
  const rescuers = [
    ...distinctPeople([...(request.rescuers ?? []), ...reviewers]),
  ];
  const { step } = request;
  return moved(request, { rescuers }, [
    eventOf('rescued', facts, { step, text, reviewers }),
  ]);
}
