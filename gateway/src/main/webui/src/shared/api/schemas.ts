import type { components } from "./schema";

type Document = components["schemas"];

/** The bodies of the platform's API document, by the words of this app: elsewhere its own names need not be known. */
export interface Schemas {
  Analytics: Document["AnalyticsView"];
  BookedSeat: Document["BookingSeatView"];
  Booking: Document["BookingView"];
  BookingPatch: Document["ChangedBooking"];
  BookingStatus: Document["BookingStatus"];
  Complaint: Document["ComplaintView"];
  ComplaintPatch: Document["SupportChange"];
  ComplaintReply: Document["Moved"];
  ComplaintStatus: Document["ComplaintStatus"];
  Conflict: Document["ConflictView"];
  Credentials: Document["Credentials"];
  DayTakings: Document["OneDay"];
  DoorList: Document["DoorList"];
  DoorTicket: Document["DoorTicket"];
  Event: Document["EventView"];
  EventPatch: Document["EventChange"];
  EventStatus: Document["EventStatus"];
  EventTakings: Document["OneEvent"];
  KeptMail: Document["MailView"];
  MapSection: Document["SectionMap"];
  NewBooking: Document["NewBooking"];
  NewComplaint: Document["NewComplaint"];
  NewEvent: Document["NewEvent"];
  NewOffer: Document["NewOffer"];
  NewUser: Document["NewUser"];
  Offer: Document["OfferView"];
  OfferPatch: Document["OfferChange"];
  OfferType: Document["OfferType"];
  Payment: Document["NewPayment"];
  PaymentStatus: Document["PaymentStatus"];
  PublicKey: Document["PublicKeyView"];
  Refund: Document["RefundView"];
  RefundAsked: Document["Requested"];
  RefundReply: Document["Outcome"];
  RefundStatus: Document["RefundStatus"];
  Registration: Document["NewUser"];
  Role: Document["Role"];
  Scan: Document["OfflineScan"];
  ScanResult: Document["ScanView"];
  SeatMap: Document["SeatMap"];
  Session: Document["SessionView"];
  TicketStatus: Document["TicketStatus"];
  TicketView: Document["TicketView"];
  User: Document["AccountView"];
  UserPatch: Document["Change"];
  Validation: Document["ValidationView"];
}
