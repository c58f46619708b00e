// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.http.Field;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Drives Huawei's own client by the names of operations and wire members, without a line for any single operation. Speaks with
 * the tests in types of the JDK only, since they live behind different class loaders.
 */
public final class HuaweiDriver implements Function<Map<String, Object>, Object> {
    private static final String BODY = "body";
    private static final String STATUS = "httpStatusCode";

    /** By kind and endpoint: each client starts threads and reads certificates, which takes a while. */
    private final Map<String, Object> clients = new HashMap<>();

    @Override
    public Object apply(Map<String, Object> command) {
        try {
            HttpRequestDef<?, ?> operation = operation(command);
            return switch ((String) command.get("do")) {
                case "knows" -> operation != null;
                case "request" -> HuaweiShapes.of(operation.getRequestType());
                case "response" -> responseShape(operation);
                case "write" -> write(operation, command.get("tree"));
                case "call" -> call(operation, command);
                default -> throw new IllegalArgumentException("unknown command: " + command);
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vendor's classes are not as expected: " + e, e);
        }
    }

    /** The operation's own description; null when the vendor's client lacks it. */
    private static HttpRequestDef<?, ?> operation(Map<String, Object> command) throws ReflectiveOperationException {
        try {
            Class<?> all = Class.forName(prefix(command) + "Meta");
            return (HttpRequestDef<?, ?>) all.getField(method(command)).get(null);
        } catch (ClassNotFoundException | NoSuchFieldException e) {
            return null;
        }
    }

    /** CSS has a package for each major version, CCE one for all. */
    private static String prefix(Map<String, Object> command) {
        String service = (String) command.get("service");
        String version = (String) command.get("version");
        boolean css = service.equals("css");
        String home = css ? version.replaceFirst("\\..*", "") : "v3";
        return "com.huaweicloud.sdk." + service + "." + home + "." + (css ? "Css" : "Cce");
    }

    private static String method(Map<String, Object> command) {
        String name = (String) command.get("operation");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Map<String, Object> responseShape(HttpRequestDef<?, ?> operation)
            throws ReflectiveOperationException {
        if (operation.hasResponseField(BODY)) {
            return HuaweiShapes.of(
                    operation.getResponseType().getDeclaredField(BODY).getGenericType());
        }
        Map<String, Object> shape = HuaweiShapes.of(operation.getResponseType());
        ((Map<?, ?>) shape.get("members")).keySet().removeAll(headers(operation));
        return shape;
    }

    private static List<String> headers(HttpRequestDef<?, ?> operation) {
        return operation.getResponseFields().stream().map(Field::getName).toList();
    }

    private static String write(HttpRequestDef<?, ?> operation, Object tree) throws ReflectiveOperationException {
        Object wrapped = operation.hasResponseField(BODY) ? Map.of(BODY, tree) : tree;
        return toResponse(operation, JsonUtils.toObject(JsonUtils.toJSON(wrapped), operation.getResponseType()));
    }

    /** What a response looked like on the wire, as the vendor's own writer puts it. */
    private static String toResponse(HttpRequestDef<?, ?> operation, Object response) {
        Map<String, Object> tree = JsonUtils.objectToMap(response);
        if (operation.hasResponseField(BODY)) {
            return JsonUtils.toJSON(tree.get(BODY));
        }
        tree.remove(STATUS);
        tree.keySet().removeAll(headers(operation));
        return JsonUtils.toJSON(tree);
    }

    private Map<String, Object> call(HttpRequestDef<?, ?> operation, Map<String, Object> command)
            throws ReflectiveOperationException {
        Object request = JsonUtils.toObject(JsonUtils.toJSON(command.get("values")), operation.getRequestType());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("understood", JsonUtils.toJSON(request));
        Object client = client(command);
        try {
            Object response = client.getClass()
                    .getMethod(method(command), operation.getRequestType())
                    .invoke(client, request);
            result.put("response", toResponse(operation, response));
        } catch (InvocationTargetException e) {
            result.put("failure", failure(e.getCause()));
        }
        return result;
    }

    private Object client(Map<String, Object> command) throws ReflectiveOperationException {
        String key = prefix(command) + " " + command.get("endpoint");
        if (!clients.containsKey(key)) {
            clients.put(key, newClient(command));
        }
        return clients.get(key);
    }

    private static Object newClient(Map<String, Object> command) throws ReflectiveOperationException {
        Class<?> type = Class.forName(prefix(command) + "Client");
        BasicCredentials credentials = new BasicCredentials()
                .withAk((String) command.get("accessKey"))
                .withSk((String) command.get("secretKey"))
                .withProjectId((String) command.get("project"));
        return ((ClientBuilder<?>) type.getMethod("newBuilder").invoke(null))
                .withCredential(credentials)
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .withEndpoints(List.of((String) command.get("endpoint")))
                .build();
    }

    private static Map<String, Object> failure(Throwable cause) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("type", cause.getClass().getSimpleName());
        if (cause instanceof ServiceResponseException apiException) {
            failure.put("status", apiException.getHttpStatusCode());
            failure.put("code", apiException.getErrorCode());
            failure.put("message", apiException.getErrorMsg());
            failure.put("requestId", apiException.getRequestId());
        } else {
            failure.put("message", cause.toString());
        }
        return failure;
    }
}
