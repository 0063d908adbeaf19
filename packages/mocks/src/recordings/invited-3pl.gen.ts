// Recorded from the real server by `npm run record`. Do not edit.

import type { Recording } from '../recording.ts';

export const recording: Recording = {
reads: [
{"operation":"invitation.get","url":"/v1/invitation","status":200,"headers":{"content-type":"application/json","etag":"W/\"mZJOCNzOmyNPUuJObEThUQ\""},"answer":{"status":"SENT","available":true,"hostName":"LUXE BOND","organizationName":"Harbor Logistics","contactName":"Sam Okoro","email":"sam.okoro@harbor.example","expiresAt":"2026-03-28T16:42:00Z","hasAccount":false,"offer":{"type":"THREE_PL","businessType":"THREE_PL","terms":{"currency":"USD","incoterm":"DAP","consignment":true,"paymentTerms":{"netDays":30},"titleTransfer":"ON_SALE","claimWindowDays":30,"receiptTolerancePercent":5},"locations":[{"code":"LOC-004","name":"Miami Export Warehouse","access":"ACT","visibility":"QUANTITY"}],"productCount":3,"products":["Hand Repair Cream 75 ml","Hydra Silk Gel Cleanser 150 ml","Vitamin C Serum 30 ml"],"documents":[{"access":"ACT","resource":"SHIPMENT"},{"access":"ACT","resource":"ASN"},{"access":"READ","resource":"REPORT"},{"access":"ACT","resource":"MESSAGE"}]}}},
],
states: {
"opened": {
from: "start",
write: {"operation":"invitation.open","url":"/v1/invitation/open","status":200,"headers":{"content-type":"application/json"},"answer":{"status":"OPENED","available":true,"hostName":"LUXE BOND","organizationName":"Harbor Logistics","contactName":"Sam Okoro","email":"sam.okoro@harbor.example","expiresAt":"2026-03-28T16:42:00Z","hasAccount":false,"offer":{"type":"THREE_PL","businessType":"THREE_PL","terms":{"currency":"USD","incoterm":"DAP","consignment":true,"paymentTerms":{"netDays":30},"titleTransfer":"ON_SALE","claimWindowDays":30,"receiptTolerancePercent":5},"locations":[{"code":"LOC-004","name":"Miami Export Warehouse","access":"ACT","visibility":"QUANTITY"}],"productCount":3,"products":["Hand Repair Cream 75 ml","Hydra Silk Gel Cleanser 150 ml","Vitamin C Serum 30 ml"],"documents":[{"access":"ACT","resource":"SHIPMENT"},{"access":"ACT","resource":"ASN"},{"access":"READ","resource":"REPORT"},{"access":"ACT","resource":"MESSAGE"}]}}},
reads: [
{"operation":"invitation.get","url":"/v1/invitation","status":200,"headers":{"content-type":"application/json","etag":"W/\"4tZQuoETDxNj4HTP_p-Fsv\""},"answer":{"status":"OPENED","available":true,"hostName":"LUXE BOND","organizationName":"Harbor Logistics","contactName":"Sam Okoro","email":"sam.okoro@harbor.example","expiresAt":"2026-03-28T16:42:00Z","hasAccount":false,"offer":{"type":"THREE_PL","businessType":"THREE_PL","terms":{"currency":"USD","incoterm":"DAP","consignment":true,"paymentTerms":{"netDays":30},"titleTransfer":"ON_SALE","claimWindowDays":30,"receiptTolerancePercent":5},"locations":[{"code":"LOC-004","name":"Miami Export Warehouse","access":"ACT","visibility":"QUANTITY"}],"productCount":3,"products":["Hand Repair Cream 75 ml","Hydra Silk Gel Cleanser 150 ml","Vitamin C Serum 30 ml"],"documents":[{"access":"ACT","resource":"SHIPMENT"},{"access":"ACT","resource":"ASN"},{"access":"READ","resource":"REPORT"},{"access":"ACT","resource":"MESSAGE"}]}}},
],
},
},
};
