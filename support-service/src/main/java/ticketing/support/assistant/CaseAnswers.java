package ticketing.support.assistant;

import ticketing.kit.security.Roles;

/** Answers about refunds and complaints: how they work, and how the caller's own stand. */
final class CaseAnswers {
    private CaseAnswers() {}

    static String refunds(Knowledge known) {
        var rule = "To get the money of a paid booking back, open it under /orders and ask for a refund with a reason; "
                + "no ticket of it may have been used. A support executive decides. If they agree, the whole amount "
                + "goes back and the tickets are no longer valid; if not, the tickets stay good.";
        return switch (known.role()) {
            case Roles.CUSTOMER -> {
                var refunds = known.refunds().get();
                yield refunds.isEmpty()
                        ? "You have not asked for a refund. " + rule
                        : "Your refunds:" + Wording.lines(refunds, Wording::refund) + "\n" + rule;
            }
            case Roles.SUPPORT, Roles.ADMIN ->
                known.desk().get().openRefunds()
                        + " refund requests are open: decide them at /s/refunds, the oldest first.";
            default -> rule;
        };
    }

    static String complaints(Knowledge known) {
        var rule = "To complain, write what happened under /support, and name the booking or the event if it is about "
                + "one. An executive takes it, and you read their answer there.";
        return switch (known.role()) {
            case Roles.CUSTOMER -> {
                var complaints = known.complaints().get();
                yield complaints.isEmpty()
                        ? "You have no complaints with us. " + rule
                        : "Your complaints:" + Wording.lines(complaints, Wording::complaint) + "\n" + rule;
            }
            case Roles.SUPPORT, Roles.ADMIN ->
                known.desk().get().openComplaints() + " complaints are not resolved yet: they are at /s/queue.";
            default -> rule;
        };
    }
}
