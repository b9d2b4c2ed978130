package ticketing.identity.account;

/** Whether a person may log in: {@code pending_approval → active ⇄ deactivated}, or refused approval at once. */
public enum Standing {
    pending_approval,
    active,
    deactivated
}
