export { WaitingForMe as Content } from './WaitingForMe';
