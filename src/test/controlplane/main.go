// Command controlplane is the real Kubernetes control plane of the test world in one binary: its first
// argument chooses the component, so that etcd, the API server, the controller manager, the scheduler and
// kubectl share one link step and one file instead of five of 100 MB each.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	"k8s.io/kubectl/pkg/cmd"
	"k8s.io/kubectl/pkg/cmd/util"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

// components maps the name of a component to the command that runs it.
var components = map[string]func() *cobra.Command{
	"kube-apiserver":          apiserver.NewAPIServerCommand,
	"kube-controller-manager": controllers.NewControllerManagerCommand,
	"kube-scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
	"kubelet-streams":         newStreamsCommand,
}

func main() {
	name := filepath.Base(os.Args[0])
	if !known(name) {
		if len(os.Args) < 2 || !known(os.Args[1]) {
			fmt.Fprintln(os.Stderr, "usage: controlplane etcd|kube-apiserver|kube-controller-manager|kube-scheduler|kubectl|kubelet-streams [flag ...]")
			os.Exit(2)
		}
		name = os.Args[1]
		os.Args = os.Args[1:]
	}
	if os.Getenv("CONTROLPLANE_END_WITH_STDIN") != "" {
		go endWithStdin()
	}
	switch name {
	case "etcd":
		etcdmain.Main(os.Args)
	case "kubectl":
		command := cmd.NewDefaultKubectlCommand()
		if err := cli.RunNoErrOutput(command); err != nil {
			util.CheckErr(err)
		}
	default:
		os.Exit(cli.Run(components[name]()))
	}
}

// endWithStdin ends this process when the other end of its standard input is gone. The operating system
// closes that pipe however the process that started us died, so even kill -9 of a test run leaves nothing behind.
func endWithStdin() {
	_, _ = io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

func known(name string) bool {
	return name == "etcd" || name == "kubectl" || components[name] != nil
}
