package ticketing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import ticketing.bench.Curve.Point;

class PlotTest {
    @Test
    void every_point_and_every_process_is_drawn() throws Exception {
        var cpu = new LinkedHashMap<>(Map.of("gateway", 0.2));
        var svg = Plot.of(List.of(new Point(100, 100, 4.5, cpu), new Point(200, 150, 30, cpu)));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("gateway");
    }
}
