package ticketing.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TicketCodeTest {
    private static final SigningKey KEY = SigningKey.generate(7);
    private static final TicketCode CODE = new TicketCode(7, 12, 40_001, 99_999);

    @Test
    void a_code_says_which_key_event_ticket_and_seat_it_is_for() {
        assertThat(TicketCode.read(CODE.sign(KEY))).contains(CODE);
    }

    @Test
    void a_code_is_short_enough_for_a_qr_code_and_fits_a_url() {
        var usual = CODE.sign(KEY);
        var longest = new TicketCode(255, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE).sign(KEY);

        assertThat(usual).hasSizeLessThanOrEqualTo(112).matches("[A-Za-z0-9_-]+");
        assertThat(longest).hasSizeLessThanOrEqualTo(TicketCode.MAX_LENGTH);
        assertThat(TicketCode.read(longest)).isPresent();
    }

    @Test
    void no_two_codes_of_one_ticket_are_the_same() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            codes.add(CODE.sign(KEY));
        }
        assertThat(codes).hasSize(50);
    }

    @Test
    void a_change_of_any_character_breaks_the_signature() {
        var code = CODE.sign(KEY);

        assertThat(TicketCode.isSigned(code, KEY)).isTrue();
        for (int i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == 'A' ? 'B' : 'A';
            var tampered = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(TicketCode.isSigned(tampered, KEY)).as(tampered).isFalse();
        }
    }

    @Test
    void another_key_does_not_verify_a_code() {
        assertThat(TicketCode.isSigned(CODE.sign(KEY), SigningKey.generate(7))).isFalse();
    }

    @Test
    void a_kept_key_goes_on_verifying() {
        var kept = SigningKey.of(7, KEY.publicText(), KEY.privateText());

        assertThat(TicketCode.isSigned(CODE.sign(KEY), kept)).isTrue();
        assertThat(TicketCode.isSigned(CODE.sign(kept), KEY)).isTrue();
    }

    @Test
    void what_is_not_a_code_is_read_as_nothing() {
        var code = CODE.sign(KEY);
        for (var text : new String[] {
            "",
            "hello",
            code + "A",
            code + "AAAA".repeat(20),
            code.substring(4),
            "A".repeat(99),
            "_".repeat(104),
            "é€".repeat(52)
        }) {
            var read = TicketCode.read(text);
            assertThat(read.isPresent() && TicketCode.isSigned(text, KEY))
                    .as(text)
                    .isFalse();
        }
        assertThat(TicketCode.read("_".repeat(104))).isEmpty();
    }

    @Test
    void whoever_has_the_published_key_alone_can_check_a_code() throws Exception {
        var bytes = Base64.getUrlDecoder().decode(CODE.sign(KEY));
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var published = KEY.publicView();
        var point = new ECPoint(number(published.x()), number(published.y()));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class))));
        signature.update(bytes, 0, bytes.length - 64);

        assertThat(signature.verify(Arrays.copyOfRange(bytes, bytes.length - 64, bytes.length)))
                .isTrue();
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }
}
