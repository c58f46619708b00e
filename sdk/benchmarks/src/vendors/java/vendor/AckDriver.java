// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.aliyun.cs20151215.Client;
import com.aliyun.cs20151215.models.GetUpgradeStatusResponse;
import com.aliyun.cs20151215.models.GetUpgradeStatusResponseBody;
import com.aliyun.tea.TeaModel;
import com.aliyun.tea.TeaRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.Common;
import com.aliyun.teautil.models.RuntimeOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Alibaba's client of ACK. Its request building cannot be called apart from the rest. */
public final class AckDriver implements Function<Map<String, Object>, Map<String, Object>> {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    @Override
    public Map<String, Object> apply(Map<String, Object> settings) {
        try {
            return actions(settings);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> actions(Map<String, Object> settings) throws Exception {
        String authority = URI.create((String) settings.get("endpoint")).getAuthority();
        Client client = new Client(new Config()
                .setAccessKeyId((String) settings.get("accessKey"))
                .setAccessKeySecret((String) settings.get("secretKey"))
                .setProtocol("HTTP")
                .setEndpoint(authority)
                .setMaxIdleConns(64));
        String cluster = (String) settings.get("cluster");
        RuntimeOptions options = new RuntimeOptions();
        Map<String, String> noHeaders = Map.of();
        byte[] body = (byte[]) settings.get("body");
        Callable<Object> call = () -> client.getUpgradeStatusWithOptions(cluster, noHeaders, options);
        Callable<Object> decode = () -> decode(body);
        Callable<Object> sign =
                () -> sign(settings, authority, com.aliyun.openapiutil.Client.getTimestamp(), Common.getNonce());
        Callable<Object> proof =
                () -> sign(settings, authority, "2026-05-04T01:31:47Z", (String) settings.get("nonce"));
        Function<Object, List<String>> facts = AckDriver::facts;
        return Map.of("call", call, "decode", decode, "sign", sign, "proof", proof, "facts", facts);
    }

    /** As the client's own {@code doRequest} does it. */
    private static Object decode(byte[] body) throws Exception {
        Map<String, Object> whole = new HashMap<>();
        whole.put("body", Common.assertAsMap(Common.readAsJSON(new ByteArrayInputStream(body))));
        whole.put("headers", Map.of());
        whole.put("statusCode", 200);
        return TeaModel.toModel(whole, new GetUpgradeStatusResponse());
    }

    /** As the client's own {@code doRequest} does it. */
    private static Object sign(Map<String, Object> settings, String authority, String date, String nonce)
            throws Exception {
        TeaRequest request = new TeaRequest();
        request.protocol = "HTTP";
        request.method = "GET";
        request.pathname = "/api/v2/clusters/" + settings.get("cluster") + "/upgrade/status";
        String hash = com.aliyun.openapiutil.Client.hexEncode(
                com.aliyun.openapiutil.Client.hash(Common.toBytes(""), ALGORITHM));
        Map<String, String> headers = request.headers;
        headers.put("host", authority);
        headers.put("accept", "application/json");
        headers.put("x-acs-version", "2015-12-15");
        headers.put("x-acs-action", "GetUpgradeStatus");
        headers.put("x-acs-date", date);
        headers.put("x-acs-signature-nonce", nonce);
        headers.put("x-acs-content-sha256", hash);
        return com.aliyun.openapiutil.Client.getAuthorization(
                request, ALGORITHM, hash, (String) settings.get("accessKey"), (String) settings.get("secretKey"));
    }

    private static List<String> facts(Object response) {
        GetUpgradeStatusResponseBody body = ((GetUpgradeStatusResponse) response).getBody();
        return List.of(
                String.join(
                        " | ",
                        body.getStatus(),
                        body.getUpgradeStep(),
                        body.getErrorMessage(),
                        body.getPrecheckReportId()),
                String.join(
                        " | ",
                        body.getUpgradeTask().getStatus(),
                        body.getUpgradeTask().getMessage()));
    }
}
