package org.demarche.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.server.guard.Openings;
import org.demarche.server.guard.Openings.Endpoint;

/**
 * What an operator can decide about a server; the shipped {@code server.properties} documents each key and gives its
 * default.
 *
 * @param host the address to listen on
 * @param port the port to listen on, or 0 for a free one
 * @param limits what one request may cost
 * @param services what queries may ask by SERVICE
 * @param accessLog where requests are noted, if anywhere
 * @param adminPort the port of the loopback address that tells metrics, or 0 for none
 * @param token what a writer must show; without one nobody can write
 */
public record ServerSettings(
        String host,
        int port,
        Limits limits,
        Openings services,
        Optional<Path> accessLog,
        int adminPort,
        Optional<WriteToken> token) {

    private static final String SHIPPED = "server.properties";

    public ServerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not \"" + port + "\"");
        }
    }

    /** The shipped settings: loopback, read-only, closed. */
    public static ServerSettings shipped() {
        return from(shippedProperties());
    }

    /** The shipped settings with those of a file in their place; an unknown key is an error. */
    public static ServerSettings from(Path file) {
        Properties properties = shippedProperties();
        Properties changes = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            changes.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the settings in \"" + file + "\": " + e.getMessage(), e);
        }
        for (String key : changes.stringPropertyNames()) {
            if (!properties.containsKey(key)) {
                throw new IllegalArgumentException("no setting is called \"" + key + "\" (in " + file + "); there are "
                        + String.join(", ", new TreeSet<>(properties.stringPropertyNames())));
            }
            properties.setProperty(key, changes.getProperty(key));
        }
        return from(properties);
    }

    /** The same settings on another port. */
    public ServerSettings onPort(int other) {
        return new ServerSettings(host, other, limits, services, accessLog, adminPort, token);
    }

    /** The same settings at another address. */
    public ServerSettings onHost(String other) {
        return new ServerSettings(other, port, limits, services, accessLog, adminPort, token);
    }

    /** The same settings with other limits. */
    public ServerSettings within(Limits other) {
        return new ServerSettings(host, port, other, services, accessLog, adminPort, token);
    }

    /** The same settings with a token that lets its bearer write. */
    public ServerSettings writableWith(WriteToken writeToken) {
        return new ServerSettings(host, port, limits, services, accessLog, adminPort, Optional.of(writeToken));
    }

    /** The same settings with requests noted in a file. */
    public ServerSettings noting(Path file) {
        return new ServerSettings(host, port, limits, services, Optional.of(file), adminPort, token);
    }

    /** The same settings with these endpoints open to SERVICE. */
    public ServerSettings asking(List<Endpoint> endpoints, boolean inPrivateNetworks) {
        return opening(new Openings(
                endpoints,
                inPrivateNetworks,
                services.serviceTimeout(),
                services.serviceBytes(),
                services.expressionCharacters()));
    }

    /** The same settings with other bounds on the answers of endpoints. */
    ServerSettings waitingForServices(Duration time, long bytes) {
        return opening(new Openings(
                services.services(), services.privateServices(), time, bytes, services.expressionCharacters()));
    }

    private ServerSettings opening(Openings other) {
        return new ServerSettings(host, port, limits, other, accessLog, adminPort, token);
    }

    /** What these settings open for the whole process. */
    Openings openings() {
        return services.building(limits.expressionCharacters());
    }

    private static ServerSettings from(Properties properties) {
        Amounts amounts = new Amounts(properties);
        return new ServerSettings(
                amounts.text("host"),
                amounts.count("port"),
                Limits.from(amounts),
                new Openings(
                        endpoints(amounts),
                        Boolean.parseBoolean(amounts.text("service.private-networks")),
                        amounts.time("service.timeout"),
                        amounts.size("service.bytes"),
                        Openings.NONE.expressionCharacters()),
                Optional.of(amounts.text("access-log"))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of),
                amounts.count("admin.port"),
                Optional.empty());
    }

    /** The endpoints that are allowed, by the names that are preset or by their IRIs. */
    private static List<Endpoint> endpoints(Amounts amounts) {
        Map<String, String> preset = words(amounts.text("service.preset"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[parts.length - 1]));
        return words(amounts.text("service.allowed"))
                .map(word -> Endpoint.of(preset.getOrDefault(word, word)))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    static Properties shippedProperties() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ServerSettings.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
