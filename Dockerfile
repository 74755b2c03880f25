# Portcullis in a container: no root, nothing written but to /reports and /tmp.
#   docker build -t portcullis .
#   docker run --rm --read-only --tmpfs /tmp -v "$PWD/reports:/reports" portcullis check --demo
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -q -B package -DskipTests && mkdir /dist && tar -xzf target/portcullis-*.tar.gz -C /dist --strip-components=1

FROM eclipse-temurin:17-jre-jammy
COPY --from=build /dist /opt/portcullis
# The archive of loaded classes is made here, since nobody can write to /opt/portcullis later.
RUN PORTCULLIS_ARCHIVE=make /opt/portcullis/portcullis \
 && ln -s /opt/portcullis/portcullis /usr/local/bin/portcullis \
 && install -d -o 65532 -g 65532 /reports
USER 65532:65532
WORKDIR /
ENV HOME=/tmp
ENTRYPOINT ["/opt/portcullis/portcullis"]
CMD ["--help"]
