// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.aliyun.cs20151215.Client;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaModel;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.Common;
import com.aliyun.teautil.models.RuntimeOptions;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Drives Alibaba's own client by the names of operations and wire members, without a line for any single operation. Speaks with
 * the tests in types of the JDK only, since they live behind different class loaders.
 */
public final class AlibabaDriver implements Function<Map<String, Object>, Object> {
    private static final String BODY = "body";

    @Override
    public Object apply(Map<String, Object> command) {
        try {
            Method method = method((String) command.get("operation"));
            return switch ((String) command.get("do")) {
                case "knows" -> method != null;
                case "request" -> requestShape(method);
                case "response" -> responseShape(method);
                case "write" -> write(method, command.get("tree"));
                case "call" -> call(method, command);
                default -> throw new IllegalArgumentException("unknown command: " + command);
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vendor's classes are not as expected: " + e, e);
        }
    }

    /** The form of the operation that takes headers and options; null when the vendor's client lacks it. */
    private static Method method(String operation) {
        String name = Character.toLowerCase(operation.charAt(0)) + operation.substring(1) + "WithOptions";
        return Stream.of(Client.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> requestShape(Method method) {
        for (Class<?> parameter : method.getParameterTypes()) {
            if (isRequest(parameter)) {
                return AlibabaShapes.of(parameter);
            }
        }
        return AlibabaShapes.of(TeaModel.class);
    }

    private static boolean isRequest(Class<?> parameter) {
        return TeaModel.class.isAssignableFrom(parameter) && parameter != RuntimeOptions.class;
    }

    /** Null for a response without content. */
    private static Map<String, Object> responseShape(Method method) {
        Field body = body(method.getReturnType());
        return AlibabaShapes.of(body == null ? TeaModel.class : body.getGenericType());
    }

    private static Field body(Class<?> response) {
        try {
            return response.getField(BODY);
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    private static String write(Method method, Object tree) throws ReflectiveOperationException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("headers", Map.of());
        whole.put("statusCode", 200);
        whole.put(BODY, tree);
        return toResponse(TeaModel.toModel(whole, model(method.getReturnType())));
    }

    private static TeaModel model(Class<?> type) throws ReflectiveOperationException {
        return (TeaModel) type.getConstructor().newInstance();
    }

    /** What a response looked like on the wire, as the vendor's own writer puts it. */
    private static String toResponse(TeaModel response) {
        Object body = response.toMap().get(BODY);
        return body == null ? "{}" : Common.toJSONString(withoutAbsent(body));
    }

    private static Map<String, Object> call(Method method, Map<String, Object> command)
            throws ReflectiveOperationException {
        Iterator<?> path = ((List<?>) command.get("path")).iterator();
        List<Object> arguments = new ArrayList<>();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("understood", "{}");
        for (Class<?> parameter : method.getParameterTypes()) {
            if (parameter == String.class) {
                arguments.add(path.next());
            } else if (parameter == Map.class) {
                arguments.add(Map.of());
            } else if (parameter == RuntimeOptions.class) {
                arguments.add(new RuntimeOptions());
            } else {
                TeaModel request = TeaModel.toModel(values(command), model(parameter));
                result.put("understood", Common.toJSONString(withoutAbsent(request.toMap())));
                arguments.add(request);
            }
        }
        try {
            result.put("response", toResponse((TeaModel) method.invoke(client(command), arguments.toArray())));
        } catch (InvocationTargetException e) {
            result.put("failure", failure(e.getCause()));
        }
        return result;
    }

    @SuppressWarnings("unchecked") // by agreement with the tests
    private static Map<String, Object> values(Map<String, Object> command) {
        return (Map<String, Object>) command.get("values");
    }

    private static Client client(Map<String, Object> command) {
        try {
            return new Client(new Config()
                    .setAccessKeyId((String) command.get("accessKey"))
                    .setAccessKeySecret((String) command.get("secretKey"))
                    .setProtocol("HTTP")
                    .setEndpoint(URI.create((String) command.get("endpoint")).getAuthority()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> failure(Throwable cause) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("type", cause.getClass().getSimpleName());
        failure.put("message", cause.getMessage());
        if (cause instanceof TeaException apiException) {
            Map<String, Object> data = apiException.getData() == null ? Map.of() : apiException.getData();
            failure.put("status", apiException.getStatusCode());
            failure.put("code", apiException.getCode());
            failure.put(
                    "requestId", data.getOrDefault("RequestId", data.getOrDefault("requestId", data.get("requestid"))));
        }
        return failure;
    }

    /** The vendor's maps hold null for what was never set; on the wire that is absent. */
    private static Object withoutAbsent(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> present = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                if (member != null) {
                    present.put(name, withoutAbsent(member));
                }
            });
            return present;
        }
        return value instanceof List<?> list
                ? list.stream().map(AlibabaDriver::withoutAbsent).toList()
                : value;
    }
}
