package ticketing.support;

import io.quarkus.runtime.annotations.QuarkusMain;
import ticketing.kit.start.Setting;
import ticketing.kit.start.Start;

/** Starts support-service. */
@QuarkusMain
public final class SupportService {
    private SupportService() {}

    /** Checks the settings, then serves until it is stopped. */
    public static void main(String[] arguments) {
        Start.service("support-service", Setting.url("OPENAI_BASE_URL"));
    }
}
