-- Which seats a hold has.
create index seat_claim_hold on seat_claim (hold_id);
