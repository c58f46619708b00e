// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import io.clusterupgrade.simulator.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request line and the headers. */
final class RequestHead {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern LINE = Pattern.compile("(" + TOKEN + ") (\\S+) HTTP/([0-9])\\.([0-9])");
    private static final Pattern HEADER_NAME = Pattern.compile(TOKEN);
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]*(.*)");

    private final String method;
    private final String target;
    private final boolean oldVersion;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    private RequestHead(String method, String target, boolean oldVersion) {
        this.method = method;
        this.target = target;
        this.oldVersion = oldVersion;
    }

    static RequestHead ofRequestLine(String line) throws MalformedRequestException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new MalformedRequestException(400, "The request line is not \"METHOD target HTTP/1.1\"");
        }
        if (!parts.group(3).equals("1")) {
            throw new MalformedRequestException(505, "The version of HTTP must be 1.0 or 1.1");
        }
        return new RequestHead(
                parts.group(1), originForm(parts.group(2)), parts.group(4).equals("0"));
    }

    /** Returns the target without scheme and host, which a client sends to a proxy. */
    private static String originForm(String target) {
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            return target;
        }
        return absolute.group(1).startsWith("/") ? absolute.group(1) : "/" + absolute.group(1);
    }

    void addHeader(String line) throws MalformedRequestException {
        int colon = line.indexOf(':');
        if (colon < 0 || !HEADER_NAME.matcher(line.substring(0, colon)).matches()) {
            throw new MalformedRequestException(400, "A header line is not \"Name: value\"");
        }
        headers.add(
                Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }

    /** Returns the reader of the body after the last header. */
    BodyReader body() throws MalformedRequestException {
        List<String> encodings = values("Transfer-Encoding");
        List<String> lengths = values("Content-Length").stream().distinct().toList();
        if (values("Host").size() > 1 || (!oldVersion && values("Host").isEmpty())) {
            throw new MalformedRequestException(400, "There must be one Host header");
        }
        if (lengths.size() > 1 || (!encodings.isEmpty() && !lengths.isEmpty())) {
            throw new MalformedRequestException(400, "The headers have more than one length of the body");
        }
        if (encodings.isEmpty()) {
            return BodyReader.ofLength(lengths.isEmpty() ? null : lengths.get(0));
        }
        if (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
            throw new MalformedRequestException(501, "The only Transfer-Encoding is chunked");
        }
        return BodyReader.inChunks();
    }

    /** Returns whether the client waits for {@code 100 Continue} before it sends the body. */
    boolean expectsContinue() throws MalformedRequestException {
        @Nullable String expected = oldVersion ? null : value("Expect");
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            throw new MalformedRequestException(417, "The only Expect is 100-continue");
        }
        return expected != null;
    }

    boolean keepsConnection() {
        String connection = String.valueOf(value("Connection")).toLowerCase(Locale.ROOT);
        return !oldVersion && !connection.contains("close");
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    WireHeaders headers() {
        return WireHeaders.of(headers);
    }

    private @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    private List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
