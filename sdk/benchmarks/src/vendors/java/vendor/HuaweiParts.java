// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/** What both of Huawei's clients are made of. */
final class HuaweiParts {
    private final Map<String, Object> settings;

    HuaweiParts(Map<String, Object> settings) {
        this.settings = settings;
    }

    String text(String name) {
        return (String) settings.get(name);
    }

    BasicCredentials credentials() {
        return new BasicCredentials()
                .withAk(text("accessKey"))
                .withSk(text("secretKey"))
                .withProjectId(text("project"));
    }

    /** The vendor's defaults, with room for as many idle connections as the other subjects keep. */
    static HttpConfig config() {
        return HttpConfig.getDefaultHttpConfig().withConnectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES));
    }

    List<String> endpoints() {
        return List.of(text("endpoint"));
    }

    /** Decodes as the client does: the body becomes a text first. */
    <T> Callable<Object> decode(Class<T> type) {
        byte[] body = (byte[]) settings.get("body");
        return () -> JsonUtils.toObjectIgnoreUnknown(new String(body, StandardCharsets.UTF_8), type);
    }

    <Q> Callable<Object> build(Callable<Q> request, HttpRequestDef<Q, ?> definition) {
        Builder builder = new Builder(this);
        return () -> builder.build(request.call(), definition);
    }

    Callable<Object> sign(String path, Map<String, List<String>> query) {
        BasicCredentials credentials = credentials();
        HttpRequest request = request(path, query).build();
        return () -> AKSKSigner.getInstance().sign(request, credentials);
    }

    Callable<Object> proof(String path, Map<String, List<String>> query) {
        HttpRequest request =
                request(path, query).addHeader("X-Sdk-Date", "20260504T013147Z").build();
        return () -> AKSKSigner.getInstance().sign(request, credentials()).get("Authorization");
    }

    private HttpRequest.HttpRequestBuilder request(String path, Map<String, List<String>> query) {
        HttpRequest.HttpRequestBuilder request = HttpRequest.newBuilder()
                .withMethod(HttpMethod.GET)
                .withEndpoint(text("endpoint"))
                .withPath(path)
                .withContentType("application/json")
                .addHeader("X-Project-Id", text("project"));
        query.forEach(request::addQueryParam);
        return request;
    }

    static String line(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.length() == 0 ? "" : " | ").append(value);
        }
        return line.toString();
    }

    /** Reaches request building alone, which the client keeps to its heirs. */
    private static final class Builder extends HcClient {
        Builder(HuaweiParts parts) {
            super(config());
            withEndpoints(parts.endpoints());
            withCredential(parts.credentials());
        }

        <Q> Object build(Q request, HttpRequestDef<Q, ?> definition) {
            return buildRequest(request, definition);
        }
    }
}
