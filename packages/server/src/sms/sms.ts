/** A text message to a telephone. */
export interface Sms {
  /** The same however often it is sent. */
  id: string;
  /** E.164 */
  to: string;
  text: string;
}

/** Hands text messages over, or rejects; then one may have left or not. */
export interface SmsCourier {
  send(sms: Sms): Promise<void>;
}
