package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"k8s.io/cri-streaming/pkg/streaming/remotecommand"
	utilexec "k8s.io/utils/exec"
)

// consoleToken names the variable with the word that lets this program ask the test kubelet.
const consoleToken = "KUBELET_CONSOLE_TOKEN"

// Like the kubelet's own limits: how long a stream may be silent, and how long its parts may take to open.
const (
	idleTimeout     = 4 * time.Hour
	creationTimeout = 30 * time.Second
)

// newStreamsCommand serves the part of a kubelet that the API server calls: exec and containerLogs, for all nodes on one
// port. What a container is, only the test kubelet knows, so each request is put to it (the console); the command it
// answers with runs here, as a child of this program, and the streams are passed through without being collected.
func newStreamsCommand() *cobra.Command {
	var address, console, certificate, key, clientAuthority string
	command := &cobra.Command{
		Use:          "kubelet-streams",
		Short:        "exec and logs of the test kubelet's pods",
		SilenceUsage: true,
		RunE: func(*cobra.Command, []string) error {
			settings, err := mutualTLS(certificate, key, clientAuthority)
			if err != nil {
				return err
			}
			listener, err := tls.Listen("tcp", address, settings)
			if err != nil {
				return err
			}
			kubelet := &testKubelet{url: console, token: os.Getenv(consoleToken)}
			port := strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
			if _, err := kubelet.ask(context.Background(), "ready", url.Values{"port": {port}}); err != nil {
				return err
			}
			return (&http.Server{Handler: kubelet.routes(), ReadHeaderTimeout: creationTimeout}).Serve(listener)
		},
	}
	command.Flags().StringVar(&address, "address", "127.0.0.1:0", "where to listen")
	command.Flags().StringVar(&console, "console", "", "address of the test kubelet")
	command.Flags().StringVar(&certificate, "tls-cert-file", "", "serving certificate")
	command.Flags().StringVar(&key, "tls-private-key-file", "", "its key")
	command.Flags().StringVar(&clientAuthority, "client-ca-file", "", "authority of the API server's client certificate")
	return command
}

// mutualTLS lets nobody in but the API server: whoever may exec may do anything that this user may. Streams are
// upgraded HTTP/1.1 connections, so HTTP/2 is not offered.
func mutualTLS(certificate, key, clientAuthority string) (*tls.Config, error) {
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return nil, err
	}
	pem, err := os.ReadFile(clientAuthority)
	if err != nil {
		return nil, err
	}
	clients := x509.NewCertPool()
	if !clients.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("%s holds no certificate", clientAuthority)
	}
	return &tls.Config{
		Certificates: []tls.Certificate{pair},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    clients,
		NextProtos:   []string{"http/1.1"},
	}, nil
}

// testKubelet is the process that knows the pods.
type testKubelet struct {
	url   string
	token string
}

// refusal is an answer of the test kubelet that says why something cannot be done.
type refusal struct {
	status int
	words  string
}

func (r *refusal) Error() string { return r.words }

// ask puts one question to the test kubelet. It sets no deadline: a kubelet that hangs is one of its switches.
func (k *testKubelet) ask(ctx context.Context, question string, parameters url.Values) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, k.url+"/"+question, strings.NewReader(parameters.Encode()))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+k.token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, &refusal{response.StatusCode, strings.TrimSpace(string(answer))}
	}
	return answer, nil
}

func (k *testKubelet) routes() http.Handler {
	routes := http.NewServeMux()
	// The API server's clients use GET with WebSockets and POST with SPDY.
	routes.HandleFunc("/exec/{namespace}/{pod}/{container}", k.serveExec)
	routes.HandleFunc("GET /containerLogs/{namespace}/{pod}/{container}", k.serveLogs)
	return routes
}

func container(request *http.Request) url.Values {
	return url.Values{
		"namespace": {request.PathValue("namespace")},
		"pod":       {request.PathValue("pod")},
		"container": {request.PathValue("container")},
	}
}

func refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var refused *refusal
	if errors.As(err, &refused) {
		status = refused.status
	}
	http.Error(w, err.Error(), status)
}

// serveLogs answers with what was printed so far; follow is not kept up.
func (k *testKubelet) serveLogs(w http.ResponseWriter, request *http.Request) {
	question := container(request)
	for _, option := range []string{"previous", "tailLines"} {
		if value := request.FormValue(option); value != "" {
			question.Set(option, value)
		}
	}
	printed, err := k.ask(request.Context(), "logs", question)
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	_, _ = w.Write(printed)
}

func (k *testKubelet) serveExec(w http.ResponseWriter, request *http.Request) {
	options, err := remotecommand.NewOptions(request)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	where := container(request)
	question := container(request)
	question["command"] = request.Form["command"]
	answer, err := k.ask(request.Context(), "exec", question)
	if err != nil {
		refuse(w, err)
		return
	}
	run := &containerCommand{kubelet: k, where: where}
	if err := json.Unmarshal(answer, run); err != nil {
		refuse(w, err)
		return
	}
	remotecommand.ServeExec(w, request, run, request.PathValue("pod"), "", request.PathValue("container"), run.Command,
		options, idleTimeout, creationTimeout, remotecommand.SupportedStreamingProtocols)
}

// containerCommand is a command in the form in which it can run outside of its container.
type containerCommand struct {
	kubelet *testKubelet
	where   url.Values

	// Root is the folder that stands for the container's file system; it does not show in what the command prints.
	Root        string            `json:"root"`
	Command     []string          `json:"command"`
	Environment map[string]string `json:"environment"`
	// LosesResult cuts the connection when the command has done its work.
	LosesResult bool `json:"losesResult"`
}

// ExecInContainer runs the command with two more files: what it writes to 3 are signals for processes of the
// container, one a line, and from 4 it reads how each was taken.
func (c *containerCommand) ExecInContainer(ctx context.Context, _, _, _ string, _ []string, in io.Reader,
	out, err io.WriteCloser, _ bool, _ <-chan remotecommand.TerminalSize, _ time.Duration) error {
	process := exec.CommandContext(ctx, c.Command[0], c.Command[1:]...)
	process.Dir = c.Root
	for name, value := range c.Environment {
		process.Env = append(process.Env, name+"="+value)
	}
	process.Stdout = c.output(out)
	process.Stderr = c.output(err)
	// Not process.Stdin: the end of the process would have to wait for the end of the input, of which clients that speak
	// version 4 of the WebSocket protocol never tell.
	stdin, failed := process.StdinPipe()
	if failed != nil {
		return failed
	}
	if failed := c.start(process); failed != nil {
		return failed
	}
	go feed(stdin, in)
	ended := process.Wait()
	if c.LosesResult {
		panic(http.ErrAbortHandler)
	}
	var exit *exec.ExitError
	if errors.As(ended, &exit) {
		return utilexec.CodeExitError{Err: ended, Code: exit.ExitCode()}
	}
	return ended
}

func feed(stdin io.WriteCloser, in io.Reader) {
	if in != nil {
		_, _ = io.Copy(stdin, in)
	}
	_ = stdin.Close()
}

func (c *containerCommand) start(process *exec.Cmd) error {
	signals, toKubelet, err := os.Pipe()
	if err != nil {
		return err
	}
	fromKubelet, answers, err := os.Pipe()
	if err != nil {
		_, _ = signals.Close(), toKubelet.Close()
		return err
	}
	process.ExtraFiles = []*os.File{toKubelet, fromKubelet}
	err = process.Start()
	_ = toKubelet.Close()
	_ = fromKubelet.Close()
	go c.deliver(signals, answers)
	return err
}

// deliver ends when the last process that could send a signal has ended.
func (c *containerCommand) deliver(signals, answers *os.File) {
	defer signals.Close()
	defer answers.Close()
	lines := bufio.NewScanner(signals)
	for lines.Scan() {
		question := url.Values{"arguments": {lines.Text()}}
		for key, value := range c.where {
			question[key] = value
		}
		answer := "0"
		if _, err := c.kubelet.ask(context.Background(), "kill", question); err != nil {
			answer = "1 " + err.Error()
		}
		_, _ = fmt.Fprintln(answers, answer)
	}
}

func (c *containerCommand) output(to io.WriteCloser) io.Writer {
	if to == nil {
		return io.Discard
	}
	return &insideView{to: to, root: []byte(c.Root)}
}

// insideView shows paths as they are in the container. A path that comes in two pieces keeps its prefix.
type insideView struct {
	to   io.Writer
	root []byte
}

func (v *insideView) Write(text []byte) (int, error) {
	if _, err := v.to.Write(bytes.ReplaceAll(text, v.root, nil)); err != nil {
		return 0, err
	}
	return len(text), nil
}
