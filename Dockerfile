# Every image of the platform. `build` compiles all modules once, whichever image is asked for.
# --build-arg DB=postgresql makes images for a shared store, of which there can be any number of replicas.

FROM node:22-slim AS node

FROM maven:3-eclipse-temurin-25 AS build
# the web app is part of the gateway's build
COPY --from=node /usr/local/bin/ /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
WORKDIR /src
COPY . .
ARG DB=sqlite
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn --quiet --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip=true \
        -Ddb=$DB -Dquarkus.package.output-directory=quarkus-app \
        --projects local-broker,identity-service,event-service,booking-service,support-service,gateway,payment-simulator,bench --also-make

# the user, the folder for data and the way in that all the others share
FROM eclipse-temurin:25-jre AS base
RUN useradd --system --uid 10001 --no-create-home ticketing \
    && install --directory --owner ticketing /data
USER ticketing
WORKDIR /app
ENV HOST=0.0.0.0 PORT=8080 TICKETING_DATA=/data \
    JVM="-XX:MaxRAMPercentage=50"
COPY jvm.options /app/

# plays on-sales on the JVM of the images and keeps what it learns by them, on a PostgreSQL of its own where there is to be one
FROM base AS trained
USER root
ARG DB=sqlite
RUN [ $DB != postgresql ] || { apt-get update -qq && \
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null; }
RUN --mount=type=bind,from=build,source=/src,target=/src,rw \
    if [ $DB = postgresql ]; then \
        service postgresql start && su postgres -c "psql --quiet --file /src/store-postgresql/databases.sql \
            --command \"create role ticketing superuser login password 'ticketing'\"" && \
        export POSTGRES_HOSTS=localhost:5432 POSTGRES_USER=ticketing POSTGRES_PASSWORD=ticketing; \
    fi && cd /src && ./ticketing train && mkdir /learned && cp --parents */target/quarkus-app/learned.aot /learned

# makes the topics on the Kafka at KAFKA_BOOTSTRAP_SERVERS, then ends
FROM base AS topics
COPY --from=build /src/local-broker/target/lib/ lib/
COPY --from=build /src/local-broker/target/local-broker.jar ./
ENTRYPOINT ["bash", "-c", "exec java @jvm.options $JVM -cp local-broker.jar ticketing.broker.CreateTopics"]

# writes a random word into /run/ticketing that the services know each other by, unless it is there, then ends
FROM base AS token
USER root
RUN install --directory --owner ticketing --mode 700 /run/ticketing
USER ticketing
ENTRYPOINT ["bash", "-c", "umask 077; [[ -s /run/ticketing/token ]] || head -c 32 /dev/urandom | base64 >/run/ticketing/token"]

FROM base AS service
ARG SERVICE
COPY --from=build /src/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/${SERVICE}/target/quarkus-app/app/ app/
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=trained /learned/${SERVICE}/target/quarkus-app/learned.aot ./
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["bash", "-c", \
    "SERVICE_TOKEN=${SERVICE_TOKEN:-$(cat /run/ticketing/token)} exec java @jvm.options -XX:AOTCache=learned.aot -Xlog:aot*=off $JVM -jar quarkus-run.jar"]
