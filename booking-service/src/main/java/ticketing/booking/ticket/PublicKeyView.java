package ticketing.booking.ticket;

/** A public key as a JSON Web Key (RFC 7517): with it, whoever has it can check ticket codes, and sign none. */
public record PublicKeyView(String kty, String crv, String alg, String use, String kid, String x, String y) {}
