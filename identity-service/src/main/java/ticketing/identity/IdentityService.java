package ticketing.identity;

import io.quarkus.runtime.annotations.QuarkusMain;
import ticketing.kit.start.Setting;
import ticketing.kit.start.Start;

/** identity-service: who people are, how they prove it, and what they may do. */
@QuarkusMain
public final class IdentityService {
    private IdentityService() {}

    public static void main(String[] arguments) {
        Start.service("identity-service", Setting.url("PUBLIC_URL"));
    }
}
