package ticketing.kit.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The page of a list that a client asked for: {@code ?page=} from 0 and {@code ?size=} of 1 to 1000, default 100. */
public class Paging {
    private static final int MAX_SIZE = 1000;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @QueryParam("page")
    @DefaultValue("0")
    String page;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
    @QueryParam("size")
    @DefaultValue("100")
    String size;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway.Init") // filled by the framework
    public Paging() {}

    /** The page's number, from 0. */
    public int page() {
        return Params.integer("page", page, 0, Integer.MAX_VALUE / MAX_SIZE);
    }

    /** How many rows a page has, 1 to 1000. */
    public int size() {
        return Params.integer("size", size, 1, MAX_SIZE);
    }

    /** Answers this page of a list of {@code total} rows, with {@code X-Total-Count} and the links of RFC 8288. */
    public Response answer(List<?> rows, long total) {
        var last = (int) Math.max(0, (total - 1) / size());
        var links = new ArrayList<Link>();
        links.add(link("first", 0));
        if (page() > 0) {
            links.add(link("prev", Math.min(page() - 1, last)));
        }
        if (page() < last) {
            links.add(link("next", page() + 1));
        }
        links.add(link("last", last));
        return Response.ok(rows)
                .header("X-Total-Count", total)
                .header(
                        "Link",
                        String.join(", ", links.stream().map(Link::toString).toList()))
                .build();
    }

    private Link link(String relation, int number) {
        var target = uri.getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("page", number)
                .replaceQueryParam("size", size());
        return Link.fromUri(target.build()).rel(relation).build();
    }
}
