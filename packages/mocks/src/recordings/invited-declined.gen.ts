// Recorded from the real server by `npm run record`. Do not edit.

import type { Recording } from '../recording.ts';

export const recording: Recording = {
reads: [
{"operation":"invitation.get","url":"/v1/invitation","status":200,"headers":{"content-type":"application/json","etag":"W/\"9Asotdbsa-CqeZHCj6xaIZ\""},"answer":{"status":"DECLINED","available":false,"hostName":"LUXE BOND","organizationName":"Harbor Stores","contactName":"Sam Okoro","email":"sam.okoro@harbor.example","expiresAt":"2026-03-28T16:42:00Z","hasAccount":false,"offer":null}},
],
states: {
},
};
