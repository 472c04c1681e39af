/* Generated from schemas/ by `npm run generate`. Do not edit. */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
const o=["name"],N=["name","value"],w=["insecure","insecureSkipTLSVerify"],T=["tag"],V=["dockerfileConfigMap","buildArgs",
"secrets","selector","baseImageRegistryTLS","kanikoParams"],q=["keySecret","certSecret","unsignedImage","unsignedImageRe\
gistryTLS","filesToSign"],R=["literal","regexp","containerImage","build","sign","registryTLS","inTreeModuleToRemove","in\
TreeModulesToRemove"],d=["load","unload"],S=["moduleName","dirName","parameters","args","rawArgs","firmwarePath","module\
sLoadingOrder"],I=["kernelMappings","modprobe","containerImage","imagePullPolicy","version","build","sign","registryTLS",
"inTreeModuleToRemove","inTreeModulesToRemove"],O=["container","serviceAccountName"],M=["name","key","optional"],L=["api\
Version","fieldPath"],x=["key","optional","path","volumeName"],D=["containerName","divisor","resource"],C=["configMapKey\
Ref","fieldRef","fileKeyRef","resourceFieldRef","secretKeyRef"],F=["name","value","valueFrom"],z=["name","request"],K=["\
claims","limits","requests"],G=["name","mountPath","mountPropagation","readOnly","recursiveReadOnly","subPath","subPathE\
xpr"],B=["image","command","args","env","imagePullPolicy","resources","volumeMounts"],U=["fsType","partition","readOnly",
"volumeID"],W=["cachingMode","diskName","diskURI","fsType","kind","readOnly"],$=["readOnly","secretName","shareName"],H=[
"monitors","path","readOnly","secretFile","secretRef","user"],J=["fsType","readOnly","secretRef","volumeID"],Q=["key","m\
ode","path"],X=["defaultMode","items","name","optional"],Y=["driver","fsType","nodePublishSecretRef","readOnly","volumeA\
ttributes"],Z=["fieldRef","mode","path","resourceFieldRef"],_=["defaultMode","items"],P=["medium","sizeLimit"],h=["apiGr\
oup","kind","name"],a=["apiGroup","kind","name","namespace"],v=["limits","requests"],r=["key","operator","values"],E=["m\
atchExpressions","matchLabels"],ee=["accessModes","dataSource","dataSourceRef","resources","selector","storageClassName",
"volumeAttributesClassName","volumeMode","volumeName"],ie=["metadata","spec"],fe=["volumeClaimTemplate"],ne=["fsType","l\
un","readOnly","targetWWNs","wwids"],le=["driver","fsType","options","readOnly","secretRef"],ye=["datasetName","datasetU\
UID"],pe=["fsType","partition","pdName","readOnly"],te=["directory","repository","revision"],ue=["endpoints","path","rea\
dOnly"],oe=["path","type"],de=["pullPolicy","reference"],ge=["chapAuthDiscovery","chapAuthSession","fsType","initiatorNa\
me","iqn","iscsiInterface","lun","portals","readOnly","secretRef","targetPortal"],me=["path","readOnly","server"],ce=["c\
laimName","readOnly"],be=["fsType","pdID"],Ae=["fsType","readOnly","volumeID"],se=["labelSelector","name","optional","pa\
th","signerName"],g=["items","name","optional"],ke=["items"],je=["certificateChainPath","credentialBundlePath","keyPath",
"keyType","maxExpirationSeconds","signerName","userAnnotations"],Ne=["audience","expirationSeconds","path"],we=["cluster\
TrustBundle","configMap","downwardAPI","podCertificate","secret","serviceAccountToken"],Te=["defaultMode","sources"],Ve=[
"group","readOnly","registry","tenant","user","volume"],qe=["fsType","image","keyring","monitors","pool","readOnly","sec\
retRef","user"],Re=["fsType","gateway","protectionDomain","readOnly","secretRef","sslEnabled","storageMode","storagePool",
"system","volumeName"],Se=["defaultMode","items","optional","secretName"],Ie=["fsType","readOnly","secretRef","volumeNam\
e","volumeNamespace"],Oe=["fsType","storagePolicyID","storagePolicyName","volumePath"],Me=["name","awsElasticBlockStore",
"azureDisk","azureFile","cephfs","cinder","configMap","csi","downwardAPI","emptyDir","ephemeral","fc","flexVolume","floc\
ker","gcePersistentDisk","gitRepo","glusterfs","hostPath","image","iscsi","nfs","persistentVolumeClaim","photonPersisten\
tDisk","portworxVolume","projected","quobyte","rbd","scaleIO","secret","storageos","vsphereVolume"],Le=["container","ini\
tContainer","serviceAccountName","automountServiceAccountToken","volumes"],xe=["expression"],De=["cel"],Ce=["driver","pa\
rameters"],Fe=["opaque"],ze=["name","selectors","config"],Ke=["container","driverName","initContainer","serviceAccountNa\
me","automountServiceAccountToken","volumes","deviceClasses"],Ge=["key","operator","value","effect","tolerationSeconds"],
Be=["selector","moduleLoader","devicePlugin","dra","imageRepoSecret","tolerations","imageRebuildTriggerGeneration"],Ue=[
"apiVersion","kind","metadata","spec","status"],We=["key","value","effect","timeAdded"],$e=["name","kernel","architectur\
e","osImage","nodes","labels","taints","machineConfigPool","state"],He=["kernel","architecture","image"],Je=["platform",
"version","labels","nodePools","driverToolkit"],Qe=["apiVersion","kind","metadata","spec"],Xe=["worker","builder","signe\
r"],Ye=["group","version","kind","name","namespace","labelSelector","module","kernel"],Ze=["op","path","from","value"],_e=[
"target","patch"],Pe=["platform","cluster","kernelLabel","loader","builder","images","namespace","namespaces","templates",
"strict","requireCoverage","gitops","patches","output"];function l(i,f,e,n){const p={instancePath:f,keyword:e,params:n};
return i===null?[p]:(i.push(p),i)}const xf=Nf,Df=Object.prototype.hasOwnProperty;function u(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const n in i)o.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:o}));
i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});
return e}function li(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,f,"required",{missingProperty:"\
name"})),i.value===void 0&&(e=l(e,f,"required",{missingProperty:"value"}));for(const n in i)N.includes(n)||(e=l(e,f,"add\
itionalProperties",{additionalProperty:n,allowedValues:N}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","\
type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=l(e,f+"/value","type",{type:"string"}))}else e=l(
e,f,"type",{type:"object"});return e}function m(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
w.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:w}));i.insecure!==void 0&&typeof i.insecure!=
"boolean"&&(e=l(e,f+"/insecure","type",{type:"boolean"})),i.insecureSkipTLSVerify!==void 0&&typeof i.insecureSkipTLSVerify!=
"boolean"&&(e=l(e,f+"/insecureSkipTLSVerify","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function yi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)T.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:T}));i.tag!==void 0&&typeof i.tag!="string"&&(e=l(e,f+"/tag","type",{type:"string"}))}else e=l(e,f,"type",
{type:"object"});return e}function he(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.dockerfileConfigMap===
void 0&&(e=l(e,f,"required",{missingProperty:"dockerfileConfigMap"}));for(const n in i)V.includes(n)||(e=l(e,f,"addition\
alProperties",{additionalProperty:n,allowedValues:V}));if(i.dockerfileConfigMap!==void 0&&(e=u(i.dockerfileConfigMap,f+"\
/dockerfileConfigMap",e)),i.buildArgs!==void 0){let n=i.buildArgs;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)
e=li(n[y],f+"/buildArgs/"+y,e)}else e=l(e,f+"/buildArgs","type",{type:"array"})}if(i.secrets!==void 0){let n=i.secrets;if(Array.
isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=u(n[y],f+"/secrets/"+y,e)}else e=l(e,f+"/secrets","type",{type:"array"})}
if(i.selector!==void 0){let n=i.selector;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)typeof n[p]!="stri\
ng"&&(e=l(e,f+"/selector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/selector","t\
ype",{type:"object"})}i.baseImageRegistryTLS!==void 0&&(e=m(i.baseImageRegistryTLS,f+"/baseImageRegistryTLS",e)),i.kanikoParams!==
void 0&&(e=yi(i.kanikoParams,f+"/kanikoParams",e))}else e=l(e,f,"type",{type:"object"});return e}function ae(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.keySecret===void 0&&(e=l(e,f,"required",{missingProperty:"keySecret"})),i.
certSecret===void 0&&(e=l(e,f,"required",{missingProperty:"certSecret"}));for(const n in i)q.includes(n)||(e=l(e,f,"addi\
tionalProperties",{additionalProperty:n,allowedValues:q}));if(i.keySecret!==void 0&&(e=u(i.keySecret,f+"/keySecret",e)),
i.certSecret!==void 0&&(e=u(i.certSecret,f+"/certSecret",e)),i.unsignedImage!==void 0&&typeof i.unsignedImage!="string"&&
(e=l(e,f+"/unsignedImage","type",{type:"string"})),i.unsignedImageRegistryTLS!==void 0&&(e=m(i.unsignedImageRegistryTLS,
f+"/unsignedImageRegistryTLS",e)),i.filesToSign!==void 0){let n=i.filesToSign;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)typeof n[y]!="string"&&(e=l(e,f+"/filesToSign/"+y,"type",{type:"string"}))}else e=l(e,f+"/filesToSign","type",{type:"\
array"})}}else e=l(e,f,"type",{type:"object"});return e}function pi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)R.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:R}));if(i.literal!==
void 0&&typeof i.literal!="string"&&(e=l(e,f+"/literal","type",{type:"string"})),i.regexp!==void 0&&typeof i.regexp!="st\
ring"&&(e=l(e,f+"/regexp","type",{type:"string"})),i.containerImage!==void 0&&typeof i.containerImage!="string"&&(e=l(e,
f+"/containerImage","type",{type:"string"})),i.build!==void 0&&(e=he(i.build,f+"/build",e)),i.sign!==void 0&&(e=ae(i.sign,
f+"/sign",e)),i.registryTLS!==void 0&&(e=m(i.registryTLS,f+"/registryTLS",e)),i.inTreeModuleToRemove!==void 0&&typeof i.
inTreeModuleToRemove!="string"&&(e=l(e,f+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==void 0){
let n=i.inTreeModulesToRemove;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+
"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=l(e,f+"/inTreeModulesToRemove","type",{type:"array"})}}else e=
l(e,f,"type",{type:"object"});return e}function ti(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
d.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:d}));if(i.load!==void 0){let n=i.load;
if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/load","minItems",{limit:1}));const p=n.length;for(let y=0;y<p;y++)typeof n[y]!=
"string"&&(e=l(e,f+"/load/"+y,"type",{type:"string"}))}else e=l(e,f+"/load","type",{type:"array"})}if(i.unload!==void 0){
let n=i.unload;if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/unload","minItems",{limit:1}));const p=n.length;for(let y=0;y<
p;y++)typeof n[y]!="string"&&(e=l(e,f+"/unload/"+y,"type",{type:"string"}))}else e=l(e,f+"/unload","type",{type:"array"})}}else
e=l(e,f,"type",{type:"object"});return e}function ui(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
d.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:d}));if(i.load!==void 0){let n=i.load;
if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/load","minItems",{limit:1}));const p=n.length;for(let y=0;y<p;y++)typeof n[y]!=
"string"&&(e=l(e,f+"/load/"+y,"type",{type:"string"}))}else e=l(e,f+"/load","type",{type:"array"})}if(i.unload!==void 0){
let n=i.unload;if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/unload","minItems",{limit:1}));const p=n.length;for(let y=0;y<
p;y++)typeof n[y]!="string"&&(e=l(e,f+"/unload/"+y,"type",{type:"string"}))}else e=l(e,f+"/unload","type",{type:"array"})}}else
e=l(e,f,"type",{type:"object"});return e}function oi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.dirName===
void 0&&(i.dirName="/opt");for(const n in i)S.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:S}));
if(i.moduleName!==void 0&&typeof i.moduleName!="string"&&(e=l(e,f+"/moduleName","type",{type:"string"})),typeof i.dirName!=
"string"&&(e=l(e,f+"/dirName","type",{type:"string"})),i.parameters!==void 0){let n=i.parameters;if(Array.isArray(n)){const p=n.
length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/parameters/"+y,"type",{type:"string"}))}else e=l(e,f+"/para\
meters","type",{type:"array"})}if(i.args!==void 0&&(e=ti(i.args,f+"/args",e)),i.rawArgs!==void 0&&(e=ui(i.rawArgs,f+"/ra\
wArgs",e)),i.firmwarePath!==void 0&&typeof i.firmwarePath!="string"&&(e=l(e,f+"/firmwarePath","type",{type:"string"})),i.
modulesLoadingOrder!==void 0){let n=i.modulesLoadingOrder;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!=
"string"&&(e=l(e,f+"/modulesLoadingOrder/"+y,"type",{type:"string"}))}else e=l(e,f+"/modulesLoadingOrder","type",{type:"\
array"})}}else e=l(e,f,"type",{type:"object"});return e}function di(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.kernelMappings===void 0&&(e=l(e,f,"required",{missingProperty:"kernelMappings"})),i.modprobe===void 0&&(e=l(e,f,"r\
equired",{missingProperty:"modprobe"}));for(const n in i)I.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:I}));if(i.kernelMappings!==void 0){let n=i.kernelMappings;if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/kern\
elMappings","minItems",{limit:1}));const p=n.length;for(let y=0;y<p;y++)e=pi(n[y],f+"/kernelMappings/"+y,e)}else e=l(e,f+
"/kernelMappings","type",{type:"array"})}if(i.modprobe!==void 0&&(e=oi(i.modprobe,f+"/modprobe",e)),i.containerImage!==void 0&&
typeof i.containerImage!="string"&&(e=l(e,f+"/containerImage","type",{type:"string"})),i.imagePullPolicy!==void 0){let n=i.
imagePullPolicy;typeof n!="string"&&(e=l(e,f+"/imagePullPolicy","type",{type:"string"})),n==="Always"||n==="IfNotPresent"||
n==="Never"||n===""||(e=l(e,f+"/imagePullPolicy","enum",{allowedValues:["Always","IfNotPresent","Never",""]}))}if(i.version!==
void 0&&typeof i.version!="string"&&(e=l(e,f+"/version","type",{type:"string"})),i.build!==void 0&&(e=he(i.build,f+"/bui\
ld",e)),i.sign!==void 0&&(e=ae(i.sign,f+"/sign",e)),i.registryTLS!==void 0&&(e=m(i.registryTLS,f+"/registryTLS",e)),i.inTreeModuleToRemove!==
void 0&&typeof i.inTreeModuleToRemove!="string"&&(e=l(e,f+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==
void 0){let n=i.inTreeModulesToRemove;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=
l(e,f+"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=l(e,f+"/inTreeModulesToRemove","type",{type:"array"})}}else
e=l(e,f,"type",{type:"object"});return e}function gi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===
void 0&&(e=l(e,f,"required",{missingProperty:"container"}));for(const n in i)O.includes(n)||(e=l(e,f,"additionalProperti\
es",{additionalProperty:n,allowedValues:O}));i.container!==void 0&&(e=di(i.container,f+"/container",e)),i.serviceAccountName!==
void 0&&typeof i.serviceAccountName!="string"&&(e=l(e,f+"/serviceAccountName","type",{type:"string"}))}else e=l(e,f,"typ\
e",{type:"object"});return e}function ve(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=
l(e,f,"required",{missingProperty:"key"}));for(const n in i)M.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:M}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),i.key!==void 0&&typeof i.
key!="string"&&(e=l(e,f+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,f+"/op\
tional","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function re(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.fieldPath===void 0&&(e=l(e,f,"required",{missingProperty:"fieldPath"}));for(const n in i)
L.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:L}));i.apiVersion!==void 0&&typeof i.
apiVersion!="string"&&(e=l(e,f+"/apiVersion","type",{type:"string"})),i.fieldPath!==void 0&&typeof i.fieldPath!="string"&&
(e=l(e,f+"/fieldPath","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function mi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,f,"required",{missingProperty:"key"})),i.path===void 0&&
(e=l(e,f,"required",{missingProperty:"path"})),i.volumeName===void 0&&(e=l(e,f,"required",{missingProperty:"volumeName"}));
for(const n in i)x.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:x}));i.key!==void 0&&
typeof i.key!="string"&&(e=l(e,f+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(
e,f+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.path!="string"&&(e=l(e,f+"/path","type",{type:"strin\
g"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,f+"/volumeName","type",{type:"string"}))}else e=l(e,f,
"type",{type:"object"});return e}const ci=new RegExp("^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\
([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$","u");function s(i,f="",e=null){return!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(
i))&&typeof i!="string"&&(e=l(e,f,"type",{type:["integer","string"]})),typeof i=="string"&&(ci.test(i)||(e=l(e,f,"patter\
n",{pattern:"^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$"}))),
e}function Ee(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.resource===void 0&&(e=l(e,f,"required",{missingProperty:"\
resource"}));for(const n in i)D.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:D}));i.
containerName!==void 0&&typeof i.containerName!="string"&&(e=l(e,f+"/containerName","type",{type:"string"})),i.divisor!==
void 0&&(e=s(i.divisor,f+"/divisor",e)),i.resource!==void 0&&typeof i.resource!="string"&&(e=l(e,f+"/resource","type",{type:"\
string"}))}else e=l(e,f,"type",{type:"object"});return e}function bi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)C.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:C}));i.configMapKeyRef!==
void 0&&(e=ve(i.configMapKeyRef,f+"/configMapKeyRef",e)),i.fieldRef!==void 0&&(e=re(i.fieldRef,f+"/fieldRef",e)),i.fileKeyRef!==
void 0&&(e=mi(i.fileKeyRef,f+"/fileKeyRef",e)),i.resourceFieldRef!==void 0&&(e=Ee(i.resourceFieldRef,f+"/resourceFieldRe\
f",e)),i.secretKeyRef!==void 0&&(e=ve(i.secretKeyRef,f+"/secretKeyRef",e))}else e=l(e,f,"type",{type:"object"});return e}
function Ai(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,f,"required",{missingProperty:"\
name"}));for(const n in i)F.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:F}));i.name!==
void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=
l(e,f+"/value","type",{type:"string"})),i.valueFrom!==void 0&&(e=bi(i.valueFrom,f+"/valueFrom",e))}else e=l(e,f,"type",{
type:"object"});return e}function si(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,
f,"required",{missingProperty:"name"}));for(const n in i)z.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:z}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),i.request!==void 0&&
typeof i.request!="string"&&(e=l(e,f+"/request","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function c(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i))for(const n in i)e=s(i[n],f+"/"+n.replace(/~/g,"~0").replace(/\//g,"~1"),e);else
e=l(e,f,"type",{type:"object"});return e}function ki(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
K.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:K}));if(i.claims!==void 0){let n=i.claims;
if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=si(n[y],f+"/claims/"+y,e)}else e=l(e,f+"/claims","type",{type:"\
array"})}i.limits!==void 0&&(e=c(i.limits,f+"/limits",e)),i.requests!==void 0&&(e=c(i.requests,f+"/requests",e))}else e=
l(e,f,"type",{type:"object"});return e}function ji(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===
void 0&&(e=l(e,f,"required",{missingProperty:"name"})),i.mountPath===void 0&&(e=l(e,f,"required",{missingProperty:"mount\
Path"}));for(const n in i)G.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:G}));i.name!==
void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),i.mountPath!==void 0&&typeof i.mountPath!="st\
ring"&&(e=l(e,f+"/mountPath","type",{type:"string"})),i.mountPropagation!==void 0&&typeof i.mountPropagation!="string"&&
(e=l(e,f+"/mountPropagation","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/read\
Only","type",{type:"boolean"})),i.recursiveReadOnly!==void 0&&typeof i.recursiveReadOnly!="string"&&(e=l(e,f+"/recursive\
ReadOnly","type",{type:"string"})),i.subPath!==void 0&&typeof i.subPath!="string"&&(e=l(e,f+"/subPath","type",{type:"str\
ing"})),i.subPathExpr!==void 0&&typeof i.subPathExpr!="string"&&(e=l(e,f+"/subPathExpr","type",{type:"string"}))}else e=
l(e,f,"type",{type:"object"});return e}function b(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.image===
void 0&&(e=l(e,f,"required",{missingProperty:"image"}));for(const n in i)B.includes(n)||(e=l(e,f,"additionalProperties",
{additionalProperty:n,allowedValues:B}));if(i.image!==void 0&&typeof i.image!="string"&&(e=l(e,f+"/image","type",{type:"\
string"})),i.command!==void 0){let n=i.command;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="s\
tring"&&(e=l(e,f+"/command/"+y,"type",{type:"string"}))}else e=l(e,f+"/command","type",{type:"array"})}if(i.args!==void 0){
let n=i.args;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/args/"+y,"type",
{type:"string"}))}else e=l(e,f+"/args","type",{type:"array"})}if(i.env!==void 0){let n=i.env;if(Array.isArray(n)){const p=n.
length;for(let y=0;y<p;y++)e=Ai(n[y],f+"/env/"+y,e)}else e=l(e,f+"/env","type",{type:"array"})}if(i.imagePullPolicy!==void 0){
let n=i.imagePullPolicy;typeof n!="string"&&(e=l(e,f+"/imagePullPolicy","type",{type:"string"})),n==="Always"||n==="IfNo\
tPresent"||n==="Never"||n===""||(e=l(e,f+"/imagePullPolicy","enum",{allowedValues:["Always","IfNotPresent","Never",""]}))}
if(i.resources!==void 0&&(e=ki(i.resources,f+"/resources",e)),i.volumeMounts!==void 0){let n=i.volumeMounts;if(Array.isArray(
n)){const p=n.length;for(let y=0;y<p;y++)e=ji(n[y],f+"/volumeMounts/"+y,e)}else e=l(e,f+"/volumeMounts","type",{type:"ar\
ray"})}}else e=l(e,f,"type",{type:"object"});return e}function Ni(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.volumeID===void 0&&(e=l(e,f,"required",{missingProperty:"volumeID"}));for(const n in i)U.includes(n)||(e=l(e,f,"ad\
ditionalProperties",{additionalProperty:n,allowedValues:U}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"\
/fsType","type",{type:"string"})),i.partition!==void 0){let n=i.partition;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n)||(e=l(e,f+"/partition","type",{type:"integer"}))}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOn\
ly","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=l(e,f+"/volumeID","type",{type:"strin\
g"}))}else e=l(e,f,"type",{type:"object"});return e}function wi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.diskName===void 0&&(e=l(e,f,"required",{missingProperty:"diskName"})),i.diskURI===void 0&&(e=l(e,f,"required",{missingProperty:"\
diskURI"}));for(const n in i)W.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:W}));i.cachingMode!==
void 0&&typeof i.cachingMode!="string"&&(e=l(e,f+"/cachingMode","type",{type:"string"})),i.diskName!==void 0&&typeof i.diskName!=
"string"&&(e=l(e,f+"/diskName","type",{type:"string"})),i.diskURI!==void 0&&typeof i.diskURI!="string"&&(e=l(e,f+"/diskU\
RI","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.
kind!==void 0&&typeof i.kind!="string"&&(e=l(e,f+"/kind","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function Ti(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.secretName===void 0&&(e=l(e,f,"required",{missingProperty:"secretName"})),
i.shareName===void 0&&(e=l(e,f,"required",{missingProperty:"shareName"}));for(const n in i)$.includes(n)||(e=l(e,f,"addi\
tionalProperties",{additionalProperty:n,allowedValues:$}));i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"\
/readOnly","type",{type:"boolean"})),i.secretName!==void 0&&typeof i.secretName!="string"&&(e=l(e,f+"/secretName","type",
{type:"string"})),i.shareName!==void 0&&typeof i.shareName!="string"&&(e=l(e,f+"/shareName","type",{type:"string"}))}else
e=l(e,f,"type",{type:"object"});return e}function t(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
o.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:o}));i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,f+"/name","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Vi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.monitors===void 0&&(e=l(e,f,"required",{missingProperty:"monitors"}));for(const n in i)
H.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:H}));if(i.monitors!==void 0){let n=i.
monitors;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/monitors/"+y,"type",
{type:"string"}))}else e=l(e,f+"/monitors","type",{type:"array"})}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,f+"/p\
ath","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"bool\
ean"})),i.secretFile!==void 0&&typeof i.secretFile!="string"&&(e=l(e,f+"/secretFile","type",{type:"string"})),i.secretRef!==
void 0&&(e=t(i.secretRef,f+"/secretRef",e)),i.user!==void 0&&typeof i.user!="string"&&(e=l(e,f+"/user","type",{type:"str\
ing"}))}else e=l(e,f,"type",{type:"object"});return e}function qi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.volumeID===void 0&&(e=l(e,f,"required",{missingProperty:"volumeID"}));for(const n in i)J.includes(n)||(e=l(e,f,"ad\
ditionalProperties",{additionalProperty:n,allowedValues:J}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fs\
Type","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boo\
lean"})),i.secretRef!==void 0&&(e=t(i.secretRef,f+"/secretRef",e)),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=
l(e,f+"/volumeID","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function A(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,f,"required",{missingProperty:"key"})),i.path===void 0&&(e=
l(e,f,"required",{missingProperty:"path"}));for(const n in i)Q.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:Q}));if(i.key!==void 0&&typeof i.key!="string"&&(e=l(e,f+"/key","type",{type:"string"})),i.mode!==void 0){
let n=i.mode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/mode","type",{type:"integer"}))}i.path!==void 0&&
typeof i.path!="string"&&(e=l(e,f+"/path","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Ri(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)X.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:X}));if(i.defaultMode!==void 0){let n=i.defaultMode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=
l(e,f+"/defaultMode","type",{type:"integer"}))}if(i.items!==void 0){let n=i.items;if(Array.isArray(n)){const p=n.length;
for(let y=0;y<p;y++)e=A(n[y],f+"/items/"+y,e)}else e=l(e,f+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,f+"/name","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,f+"/option\
al","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function Si(i,f="",e=null){if(i&&typeof i=="\
object"&&!Array.isArray(i)){i.driver===void 0&&(e=l(e,f,"required",{missingProperty:"driver"}));for(const n in i)Y.includes(
n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Y}));if(i.driver!==void 0&&typeof i.driver!="str\
ing"&&(e=l(e,f+"/driver","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",
{type:"string"})),i.nodePublishSecretRef!==void 0&&(e=t(i.nodePublishSecretRef,f+"/nodePublishSecretRef",e)),i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.volumeAttributes!==void 0){let n=i.
volumeAttributes;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)typeof n[p]!="string"&&(e=l(e,f+"/volumeAt\
tributes/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/volumeAttributes","type",{type:"\
object"})}}else e=l(e,f,"type",{type:"object"});return e}function ei(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.path===void 0&&(e=l(e,f,"required",{missingProperty:"path"}));for(const n in i)Z.includes(n)||(e=l(e,f,"additional\
Properties",{additionalProperty:n,allowedValues:Z}));if(i.fieldRef!==void 0&&(e=re(i.fieldRef,f+"/fieldRef",e)),i.mode!==
void 0){let n=i.mode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/mode","type",{type:"integer"}))}i.path!==
void 0&&typeof i.path!="string"&&(e=l(e,f+"/path","type",{type:"string"})),i.resourceFieldRef!==void 0&&(e=Ee(i.resourceFieldRef,
f+"/resourceFieldRef",e))}else e=l(e,f,"type",{type:"object"});return e}function Ii(i,f="",e=null){if(i&&typeof i=="obje\
ct"&&!Array.isArray(i)){for(const n in i)_.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:_}));
if(i.defaultMode!==void 0){let n=i.defaultMode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/defaultMod\
e","type",{type:"integer"}))}if(i.items!==void 0){let n=i.items;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)
e=ei(n[y],f+"/items/"+y,e)}else e=l(e,f+"/items","type",{type:"array"})}}else e=l(e,f,"type",{type:"object"});return e}function Oi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)P.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:P}));i.medium!==void 0&&typeof i.medium!="string"&&(e=l(e,f+"/medium","type",{type:"string"})),i.sizeLimit!==
void 0&&(e=s(i.sizeLimit,f+"/sizeLimit",e))}else e=l(e,f,"type",{type:"object"});return e}function Mi(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.kind===void 0&&(e=l(e,f,"required",{missingProperty:"kind"})),i.name===void 0&&
(e=l(e,f,"required",{missingProperty:"name"}));for(const n in i)h.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:h}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=l(e,f+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=l(e,f+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
l(e,f+"/name","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Li(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.kind===void 0&&(e=l(e,f,"required",{missingProperty:"kind"})),i.name===void 0&&(e=l(e,f,"\
required",{missingProperty:"name"}));for(const n in i)a.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:a}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=l(e,f+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=l(e,f+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
l(e,f+"/name","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,f+"/namespace","type",
{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function xi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const n in i)v.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:v}));i.limits!==
void 0&&(e=c(i.limits,f+"/limits",e)),i.requests!==void 0&&(e=c(i.requests,f+"/requests",e))}else e=l(e,f,"type",{type:"\
object"});return e}function Di(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,f,"req\
uired",{missingProperty:"key"})),i.operator===void 0&&(e=l(e,f,"required",{missingProperty:"operator"}));for(const n in i)
r.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:r}));if(i.key!==void 0&&typeof i.key!=
"string"&&(e=l(e,f+"/key","type",{type:"string"})),i.operator!==void 0&&typeof i.operator!="string"&&(e=l(e,f+"/operator",
"type",{type:"string"})),i.values!==void 0){let n=i.values;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!=
"string"&&(e=l(e,f+"/values/"+y,"type",{type:"string"}))}else e=l(e,f+"/values","type",{type:"array"})}}else e=l(e,f,"ty\
pe",{type:"object"});return e}function ii(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)E.
includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:E}));if(i.matchExpressions!==void 0){let n=i.
matchExpressions;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=Di(n[y],f+"/matchExpressions/"+y,e)}else e=
l(e,f+"/matchExpressions","type",{type:"array"})}if(i.matchLabels!==void 0){let n=i.matchLabels;if(n&&typeof n=="object"&&
!Array.isArray(n))for(const p in n)typeof n[p]!="string"&&(e=l(e,f+"/matchLabels/"+p.replace(/~/g,"~0").replace(/\//g,"~\
1"),"type",{type:"string"}));else e=l(e,f+"/matchLabels","type",{type:"object"})}}else e=l(e,f,"type",{type:"object"});return e}
function Ci(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)ee.includes(n)||(e=l(e,f,"addit\
ionalProperties",{additionalProperty:n,allowedValues:ee}));if(i.accessModes!==void 0){let n=i.accessModes;if(Array.isArray(
n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/accessModes/"+y,"type",{type:"string"}))}else
e=l(e,f+"/accessModes","type",{type:"array"})}i.dataSource!==void 0&&(e=Mi(i.dataSource,f+"/dataSource",e)),i.dataSourceRef!==
void 0&&(e=Li(i.dataSourceRef,f+"/dataSourceRef",e)),i.resources!==void 0&&(e=xi(i.resources,f+"/resources",e)),i.selector!==
void 0&&(e=ii(i.selector,f+"/selector",e)),i.storageClassName!==void 0&&typeof i.storageClassName!="string"&&(e=l(e,f+"/\
storageClassName","type",{type:"string"})),i.volumeAttributesClassName!==void 0&&typeof i.volumeAttributesClassName!="st\
ring"&&(e=l(e,f+"/volumeAttributesClassName","type",{type:"string"})),i.volumeMode!==void 0&&typeof i.volumeMode!="strin\
g"&&(e=l(e,f+"/volumeMode","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,f+"/vol\
umeName","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Fi(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.spec===void 0&&(e=l(e,f,"required",{missingProperty:"spec"}));for(const n in i)ie.includes(
n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:ie}));if(i.metadata!==void 0){let n=i.metadata;n&&
typeof n=="object"&&!Array.isArray(n)||(e=l(e,f+"/metadata","type",{type:"object"}))}i.spec!==void 0&&(e=Ci(i.spec,f+"/s\
pec",e))}else e=l(e,f,"type",{type:"object"});return e}function zi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)fe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:fe}));i.volumeClaimTemplate!==
void 0&&(e=Fi(i.volumeClaimTemplate,f+"/volumeClaimTemplate",e))}else e=l(e,f,"type",{type:"object"});return e}function Ki(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)ne.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:ne}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.lun!==
void 0){let n=i.lun;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/lun","type",{type:"integer"}))}if(i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.targetWWNs!==void 0){let n=i.targetWWNs;
if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/targetWWNs/"+y,"type",{type:"\
string"}))}else e=l(e,f+"/targetWWNs","type",{type:"array"})}if(i.wwids!==void 0){let n=i.wwids;if(Array.isArray(n)){const p=n.
length;for(let y=0;y<p;y++)typeof n[y]!="string"&&(e=l(e,f+"/wwids/"+y,"type",{type:"string"}))}else e=l(e,f+"/wwids","t\
ype",{type:"array"})}}else e=l(e,f,"type",{type:"object"});return e}function Gi(i,f="",e=null){if(i&&typeof i=="object"&&
!Array.isArray(i)){i.driver===void 0&&(e=l(e,f,"required",{missingProperty:"driver"}));for(const n in i)le.includes(n)||
(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:le}));if(i.driver!==void 0&&typeof i.driver!="string"&&
(e=l(e,f+"/driver","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"\
string"})),i.options!==void 0){let n=i.options;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)typeof n[p]!=
"string"&&(e=l(e,f+"/options/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/options",
"type",{type:"object"})}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),
i.secretRef!==void 0&&(e=t(i.secretRef,f+"/secretRef",e))}else e=l(e,f,"type",{type:"object"});return e}function Bi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)ye.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:ye}));i.datasetName!==void 0&&typeof i.datasetName!="string"&&(e=l(e,f+"/datasetName","type",{type:"string"})),
i.datasetUUID!==void 0&&typeof i.datasetUUID!="string"&&(e=l(e,f+"/datasetUUID","type",{type:"string"}))}else e=l(e,f,"t\
ype",{type:"object"});return e}function Ui(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdName===void 0&&
(e=l(e,f,"required",{missingProperty:"pdName"}));for(const n in i)pe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:pe}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.partition!==
void 0){let n=i.partition;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/partition","type",{type:"intege\
r"}))}i.pdName!==void 0&&typeof i.pdName!="string"&&(e=l(e,f+"/pdName","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function Wi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.repository===void 0&&(e=l(e,f,"required",{missingProperty:"repository"}));
for(const n in i)te.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:te}));i.directory!==
void 0&&typeof i.directory!="string"&&(e=l(e,f+"/directory","type",{type:"string"})),i.repository!==void 0&&typeof i.repository!=
"string"&&(e=l(e,f+"/repository","type",{type:"string"})),i.revision!==void 0&&typeof i.revision!="string"&&(e=l(e,f+"/r\
evision","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function $i(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.endpoints===void 0&&(e=l(e,f,"required",{missingProperty:"endpoints"})),i.path===void 0&&
(e=l(e,f,"required",{missingProperty:"path"}));for(const n in i)ue.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:ue}));i.endpoints!==void 0&&typeof i.endpoints!="string"&&(e=l(e,f+"/endpoints","type",{type:"string"})),i.
path!==void 0&&typeof i.path!="string"&&(e=l(e,f+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"object"});return e}function Hi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,f,"required",{missingProperty:"path"}));for(const n in i)
oe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:oe}));i.path!==void 0&&typeof i.path!=
"string"&&(e=l(e,f+"/path","type",{type:"string"})),i.type!==void 0&&typeof i.type!="string"&&(e=l(e,f+"/type","type",{type:"\
string"}))}else e=l(e,f,"type",{type:"object"});return e}function Ji(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)de.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:de}));i.pullPolicy!==
void 0&&typeof i.pullPolicy!="string"&&(e=l(e,f+"/pullPolicy","type",{type:"string"})),i.reference!==void 0&&typeof i.reference!=
"string"&&(e=l(e,f+"/reference","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Qi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.iqn===void 0&&(e=l(e,f,"required",{missingProperty:"iqn"})),i.lun===void 0&&
(e=l(e,f,"required",{missingProperty:"lun"})),i.targetPortal===void 0&&(e=l(e,f,"required",{missingProperty:"targetPorta\
l"}));for(const n in i)ge.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:ge}));if(i.chapAuthDiscovery!==
void 0&&typeof i.chapAuthDiscovery!="boolean"&&(e=l(e,f+"/chapAuthDiscovery","type",{type:"boolean"})),i.chapAuthSession!==
void 0&&typeof i.chapAuthSession!="boolean"&&(e=l(e,f+"/chapAuthSession","type",{type:"boolean"})),i.fsType!==void 0&&typeof i.
fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.initiatorName!==void 0&&typeof i.initiatorName!="string"&&
(e=l(e,f+"/initiatorName","type",{type:"string"})),i.iqn!==void 0&&typeof i.iqn!="string"&&(e=l(e,f+"/iqn","type",{type:"\
string"})),i.iscsiInterface!==void 0&&typeof i.iscsiInterface!="string"&&(e=l(e,f+"/iscsiInterface","type",{type:"string"})),
i.lun!==void 0){let n=i.lun;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/lun","type",{type:"integer"}))}
if(i.portals!==void 0){let n=i.portals;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)typeof n[y]!="string"&&
(e=l(e,f+"/portals/"+y,"type",{type:"string"}))}else e=l(e,f+"/portals","type",{type:"array"})}i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,f+"/secretRef",
e)),i.targetPortal!==void 0&&typeof i.targetPortal!="string"&&(e=l(e,f+"/targetPortal","type",{type:"string"}))}else e=l(
e,f,"type",{type:"object"});return e}function Xi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&
(e=l(e,f,"required",{missingProperty:"path"})),i.server===void 0&&(e=l(e,f,"required",{missingProperty:"server"}));for(const n in i)
me.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:me}));i.path!==void 0&&typeof i.path!=
"string"&&(e=l(e,f+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOn\
ly","type",{type:"boolean"})),i.server!==void 0&&typeof i.server!="string"&&(e=l(e,f+"/server","type",{type:"string"}))}else
e=l(e,f,"type",{type:"object"});return e}function Yi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.claimName===
void 0&&(e=l(e,f,"required",{missingProperty:"claimName"}));for(const n in i)ce.includes(n)||(e=l(e,f,"additionalPropert\
ies",{additionalProperty:n,allowedValues:ce}));i.claimName!==void 0&&typeof i.claimName!="string"&&(e=l(e,f+"/claimName",
"type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"}))}else
e=l(e,f,"type",{type:"object"});return e}function Zi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdID===
void 0&&(e=l(e,f,"required",{missingProperty:"pdID"}));for(const n in i)be.includes(n)||(e=l(e,f,"additionalProperties",
{additionalProperty:n,allowedValues:be}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"\
string"})),i.pdID!==void 0&&typeof i.pdID!="string"&&(e=l(e,f+"/pdID","type",{type:"string"}))}else e=l(e,f,"type",{type:"\
object"});return e}function _i(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=l(e,f,
"required",{missingProperty:"volumeID"}));for(const n in i)Ae.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:Ae}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!=
"string"&&(e=l(e,f+"/volumeID","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Pi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,f,"required",{missingProperty:"path"}));for(const n in i)
se.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:se}));i.labelSelector!==void 0&&(e=ii(
i.labelSelector,f+"/labelSelector",e)),i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,f+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.
path!="string"&&(e=l(e,f+"/path","type",{type:"string"})),i.signerName!==void 0&&typeof i.signerName!="string"&&(e=l(e,f+
"/signerName","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function hi(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const n in i)g.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:g}));
if(i.items!==void 0){let n=i.items;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=A(n[y],f+"/items/"+y,e)}else
e=l(e,f+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,f+"/optional","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"\
object"});return e}function ai(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)ke.includes(
n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:ke}));if(i.items!==void 0){let n=i.items;if(Array.
isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=ei(n[y],f+"/items/"+y,e)}else e=l(e,f+"/items","type",{type:"array"})}}else
e=l(e,f,"type",{type:"object"});return e}function vi(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.keyType===
void 0&&(e=l(e,f,"required",{missingProperty:"keyType"})),i.signerName===void 0&&(e=l(e,f,"required",{missingProperty:"s\
ignerName"}));for(const n in i)je.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:je}));
if(i.certificateChainPath!==void 0&&typeof i.certificateChainPath!="string"&&(e=l(e,f+"/certificateChainPath","type",{type:"\
string"})),i.credentialBundlePath!==void 0&&typeof i.credentialBundlePath!="string"&&(e=l(e,f+"/credentialBundlePath","t\
ype",{type:"string"})),i.keyPath!==void 0&&typeof i.keyPath!="string"&&(e=l(e,f+"/keyPath","type",{type:"string"})),i.keyType!==
void 0&&typeof i.keyType!="string"&&(e=l(e,f+"/keyType","type",{type:"string"})),i.maxExpirationSeconds!==void 0){let n=i.
maxExpirationSeconds;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/maxExpirationSeconds","type",{type:"\
integer"}))}if(i.signerName!==void 0&&typeof i.signerName!="string"&&(e=l(e,f+"/signerName","type",{type:"string"})),i.userAnnotations!==
void 0){let n=i.userAnnotations;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)typeof n[p]!="string"&&(e=l(
e,f+"/userAnnotations/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/userAnnotations",
"type",{type:"object"})}}else e=l(e,f,"type",{type:"object"});return e}function ri(i,f="",e=null){if(i&&typeof i=="objec\
t"&&!Array.isArray(i)){for(const n in i)g.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:g}));
if(i.items!==void 0){let n=i.items;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=A(n[y],f+"/items/"+y,e)}else
e=l(e,f+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=l(e,f+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,f+"/optional","type",{type:"boolean"}))}else e=l(e,f,"type",{type:"\
object"});return e}function Ei(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,f,"re\
quired",{missingProperty:"path"}));for(const n in i)Ne.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:Ne}));if(i.audience!==void 0&&typeof i.audience!="string"&&(e=l(e,f+"/audience","type",{type:"string"})),i.
expirationSeconds!==void 0){let n=i.expirationSeconds;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/exp\
irationSeconds","type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,f+"/path","type",{type:"strin\
g"}))}else e=l(e,f,"type",{type:"object"});return e}function ef(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)we.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:we}));i.clusterTrustBundle!==
void 0&&(e=Pi(i.clusterTrustBundle,f+"/clusterTrustBundle",e)),i.configMap!==void 0&&(e=hi(i.configMap,f+"/configMap",e)),
i.downwardAPI!==void 0&&(e=ai(i.downwardAPI,f+"/downwardAPI",e)),i.podCertificate!==void 0&&(e=vi(i.podCertificate,f+"/p\
odCertificate",e)),i.secret!==void 0&&(e=ri(i.secret,f+"/secret",e)),i.serviceAccountToken!==void 0&&(e=Ei(i.serviceAccountToken,
f+"/serviceAccountToken",e))}else e=l(e,f,"type",{type:"object"});return e}function ff(i,f="",e=null){if(i&&typeof i=="o\
bject"&&!Array.isArray(i)){for(const n in i)Te.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Te}));
if(i.defaultMode!==void 0){let n=i.defaultMode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/defaultMod\
e","type",{type:"integer"}))}if(i.sources!==void 0){let n=i.sources;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)e=ef(n[y],f+"/sources/"+y,e)}else e=l(e,f+"/sources","type",{type:"array"})}}else e=l(e,f,"type",{type:"object"});
return e}function nf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.registry===void 0&&(e=l(e,f,"required",
{missingProperty:"registry"})),i.volume===void 0&&(e=l(e,f,"required",{missingProperty:"volume"}));for(const n in i)Ve.includes(
n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Ve}));i.group!==void 0&&typeof i.group!="string"&&
(e=l(e,f+"/group","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",
{type:"boolean"})),i.registry!==void 0&&typeof i.registry!="string"&&(e=l(e,f+"/registry","type",{type:"string"})),i.tenant!==
void 0&&typeof i.tenant!="string"&&(e=l(e,f+"/tenant","type",{type:"string"})),i.user!==void 0&&typeof i.user!="string"&&
(e=l(e,f+"/user","type",{type:"string"})),i.volume!==void 0&&typeof i.volume!="string"&&(e=l(e,f+"/volume","type",{type:"\
string"}))}else e=l(e,f,"type",{type:"object"});return e}function lf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.image===void 0&&(e=l(e,f,"required",{missingProperty:"image"})),i.monitors===void 0&&(e=l(e,f,"required",{missingProperty:"\
monitors"}));for(const n in i)qe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:qe}));
if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.image!==void 0&&typeof i.
image!="string"&&(e=l(e,f+"/image","type",{type:"string"})),i.keyring!==void 0&&typeof i.keyring!="string"&&(e=l(e,f+"/k\
eyring","type",{type:"string"})),i.monitors!==void 0){let n=i.monitors;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)typeof n[y]!="string"&&(e=l(e,f+"/monitors/"+y,"type",{type:"string"}))}else e=l(e,f+"/monitors","type",{type:"arr\
ay"})}i.pool!==void 0&&typeof i.pool!="string"&&(e=l(e,f+"/pool","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,f+"/secretRef",
e)),i.user!==void 0&&typeof i.user!="string"&&(e=l(e,f+"/user","type",{type:"string"}))}else e=l(e,f,"type",{type:"objec\
t"});return e}function yf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.gateway===void 0&&(e=l(e,f,"requ\
ired",{missingProperty:"gateway"})),i.secretRef===void 0&&(e=l(e,f,"required",{missingProperty:"secretRef"})),i.system===
void 0&&(e=l(e,f,"required",{missingProperty:"system"}));for(const n in i)Re.includes(n)||(e=l(e,f,"additionalProperties",
{additionalProperty:n,allowedValues:Re}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"\
string"})),i.gateway!==void 0&&typeof i.gateway!="string"&&(e=l(e,f+"/gateway","type",{type:"string"})),i.protectionDomain!==
void 0&&typeof i.protectionDomain!="string"&&(e=l(e,f+"/protectionDomain","type",{type:"string"})),i.readOnly!==void 0&&
typeof i.readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,f+"/\
secretRef",e)),i.sslEnabled!==void 0&&typeof i.sslEnabled!="boolean"&&(e=l(e,f+"/sslEnabled","type",{type:"boolean"})),i.
storageMode!==void 0&&typeof i.storageMode!="string"&&(e=l(e,f+"/storageMode","type",{type:"string"})),i.storagePool!==void 0&&
typeof i.storagePool!="string"&&(e=l(e,f+"/storagePool","type",{type:"string"})),i.system!==void 0&&typeof i.system!="st\
ring"&&(e=l(e,f+"/system","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,f+"/volu\
meName","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function pf(i,f="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const n in i)Se.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Se}));
if(i.defaultMode!==void 0){let n=i.defaultMode;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/defaultMod\
e","type",{type:"integer"}))}if(i.items!==void 0){let n=i.items;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)
e=A(n[y],f+"/items/"+y,e)}else e=l(e,f+"/items","type",{type:"array"})}i.optional!==void 0&&typeof i.optional!="boolean"&&
(e=l(e,f+"/optional","type",{type:"boolean"})),i.secretName!==void 0&&typeof i.secretName!="string"&&(e=l(e,f+"/secretNa\
me","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function tf(i,f="",e=null){if(i&&typeof i=="o\
bject"&&!Array.isArray(i)){for(const n in i)Ie.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Ie}));
i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,f+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,f+"/secretRef",
e)),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,f+"/volumeName","type",{type:"string"})),i.volumeNamespace!==
void 0&&typeof i.volumeNamespace!="string"&&(e=l(e,f+"/volumeNamespace","type",{type:"string"}))}else e=l(e,f,"type",{type:"\
object"});return e}function uf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumePath===void 0&&(e=l(e,
f,"required",{missingProperty:"volumePath"}));for(const n in i)Oe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:Oe}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,f+"/fsType","type",{type:"string"})),i.storagePolicyID!==
void 0&&typeof i.storagePolicyID!="string"&&(e=l(e,f+"/storagePolicyID","type",{type:"string"})),i.storagePolicyName!==void 0&&
typeof i.storagePolicyName!="string"&&(e=l(e,f+"/storagePolicyName","type",{type:"string"})),i.volumePath!==void 0&&typeof i.
volumePath!="string"&&(e=l(e,f+"/volumePath","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function fi(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,f,"required",{missingProperty:"name"}));for(const n in i)
Me.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Me}));i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,f+"/name","type",{type:"string"})),i.awsElasticBlockStore!==void 0&&(e=Ni(i.awsElasticBlockStore,f+"/aw\
sElasticBlockStore",e)),i.azureDisk!==void 0&&(e=wi(i.azureDisk,f+"/azureDisk",e)),i.azureFile!==void 0&&(e=Ti(i.azureFile,
f+"/azureFile",e)),i.cephfs!==void 0&&(e=Vi(i.cephfs,f+"/cephfs",e)),i.cinder!==void 0&&(e=qi(i.cinder,f+"/cinder",e)),i.
configMap!==void 0&&(e=Ri(i.configMap,f+"/configMap",e)),i.csi!==void 0&&(e=Si(i.csi,f+"/csi",e)),i.downwardAPI!==void 0&&
(e=Ii(i.downwardAPI,f+"/downwardAPI",e)),i.emptyDir!==void 0&&(e=Oi(i.emptyDir,f+"/emptyDir",e)),i.ephemeral!==void 0&&(e=
zi(i.ephemeral,f+"/ephemeral",e)),i.fc!==void 0&&(e=Ki(i.fc,f+"/fc",e)),i.flexVolume!==void 0&&(e=Gi(i.flexVolume,f+"/fl\
exVolume",e)),i.flocker!==void 0&&(e=Bi(i.flocker,f+"/flocker",e)),i.gcePersistentDisk!==void 0&&(e=Ui(i.gcePersistentDisk,
f+"/gcePersistentDisk",e)),i.gitRepo!==void 0&&(e=Wi(i.gitRepo,f+"/gitRepo",e)),i.glusterfs!==void 0&&(e=$i(i.glusterfs,
f+"/glusterfs",e)),i.hostPath!==void 0&&(e=Hi(i.hostPath,f+"/hostPath",e)),i.image!==void 0&&(e=Ji(i.image,f+"/image",e)),
i.iscsi!==void 0&&(e=Qi(i.iscsi,f+"/iscsi",e)),i.nfs!==void 0&&(e=Xi(i.nfs,f+"/nfs",e)),i.persistentVolumeClaim!==void 0&&
(e=Yi(i.persistentVolumeClaim,f+"/persistentVolumeClaim",e)),i.photonPersistentDisk!==void 0&&(e=Zi(i.photonPersistentDisk,
f+"/photonPersistentDisk",e)),i.portworxVolume!==void 0&&(e=_i(i.portworxVolume,f+"/portworxVolume",e)),i.projected!==void 0&&
(e=ff(i.projected,f+"/projected",e)),i.quobyte!==void 0&&(e=nf(i.quobyte,f+"/quobyte",e)),i.rbd!==void 0&&(e=lf(i.rbd,f+
"/rbd",e)),i.scaleIO!==void 0&&(e=yf(i.scaleIO,f+"/scaleIO",e)),i.secret!==void 0&&(e=pf(i.secret,f+"/secret",e)),i.storageos!==
void 0&&(e=tf(i.storageos,f+"/storageos",e)),i.vsphereVolume!==void 0&&(e=uf(i.vsphereVolume,f+"/vsphereVolume",e))}else
e=l(e,f,"type",{type:"object"});return e}function of(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===
void 0&&(e=l(e,f,"required",{missingProperty:"container"}));for(const n in i)Le.includes(n)||(e=l(e,f,"additionalPropert\
ies",{additionalProperty:n,allowedValues:Le}));if(i.container!==void 0&&(e=b(i.container,f+"/container",e)),i.initContainer!==
void 0&&(e=b(i.initContainer,f+"/initContainer",e)),i.serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&
(e=l(e,f+"/serviceAccountName","type",{type:"string"})),i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!=
"boolean"&&(e=l(e,f+"/automountServiceAccountToken","type",{type:"boolean"})),i.volumes!==void 0){let n=i.volumes;if(Array.
isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=fi(n[y],f+"/volumes/"+y,e)}else e=l(e,f+"/volumes","type",{type:"arra\
y"})}}else e=l(e,f,"type",{type:"object"});return e}const ni=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z\
0-9]*[a-z0-9])?)*$","u");function df(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.expression===void 0&&
(e=l(e,f,"required",{missingProperty:"expression"}));for(const n in i)xe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:xe}));i.expression!==void 0&&typeof i.expression!="string"&&(e=l(e,f+"/expression","type",{type:"string"}))}else
e=l(e,f,"type",{type:"object"});return e}function gf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)
De.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:De}));i.cel!==void 0&&(e=df(i.cel,f+
"/cel",e))}else e=l(e,f,"type",{type:"object"});return e}function mf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.driver===void 0&&(e=l(e,f,"required",{missingProperty:"driver"})),i.parameters===void 0&&(e=l(e,f,"required",{missingProperty:"\
parameters"}));for(const n in i)Ce.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Ce}));
if(i.driver!==void 0&&typeof i.driver!="string"&&(e=l(e,f+"/driver","type",{type:"string"})),i.parameters!==void 0){let n=i.
parameters;n&&typeof n=="object"&&!Array.isArray(n)||(e=l(e,f+"/parameters","type",{type:"object"}))}}else e=l(e,f,"type",
{type:"object"});return e}function cf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)Fe.includes(
n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Fe}));i.opaque!==void 0&&(e=mf(i.opaque,f+"/opaq\
ue",e))}else e=l(e,f,"type",{type:"object"});return e}function bf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=l(e,f,"required",{missingProperty:"name"}));for(const n in i)ze.includes(n)||(e=l(e,f,"additiona\
lProperties",{additionalProperty:n,allowedValues:ze}));if(i.name!==void 0){let n=i.name;typeof n=="string"?(n.length>253&&
(e=l(e,f+"/name","maxLength",{limit:253})),ni.test(n)||(e=l(e,f+"/name","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9]\
)?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):e=l(e,f+"/name","type",{type:"string"})}if(i.selectors!==void 0){let n=i.selectors;
if(Array.isArray(n)){n.length>32&&(e=l(e,f+"/selectors","maxItems",{limit:32}));const p=n.length;for(let y=0;y<p;y++)e=gf(
n[y],f+"/selectors/"+y,e)}else e=l(e,f+"/selectors","type",{type:"array"})}if(i.config!==void 0){let n=i.config;if(Array.
isArray(n)){n.length>32&&(e=l(e,f+"/config","maxItems",{limit:32}));const p=n.length;for(let y=0;y<p;y++)e=cf(n[y],f+"/c\
onfig/"+y,e)}else e=l(e,f+"/config","type",{type:"array"})}}else e=l(e,f,"type",{type:"object"});return e}function Af(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=l(e,f,"required",{missingProperty:"container"})),i.
driverName===void 0&&(e=l(e,f,"required",{missingProperty:"driverName"}));for(const n in i)Ke.includes(n)||(e=l(e,f,"add\
itionalProperties",{additionalProperty:n,allowedValues:Ke}));if(i.container!==void 0&&(e=b(i.container,f+"/container",e)),
i.driverName!==void 0){let n=i.driverName;typeof n=="string"?(n.length>253&&(e=l(e,f+"/driverName","maxLength",{limit:253})),
ni.test(n)||(e=l(e,f+"/driverName","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):
e=l(e,f+"/driverName","type",{type:"string"})}if(i.initContainer!==void 0&&(e=b(i.initContainer,f+"/initContainer",e)),i.
serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&(e=l(e,f+"/serviceAccountName","type",{type:"string"})),
i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!="boolean"&&(e=l(e,f+"/automountServiceAc\
countToken","type",{type:"boolean"})),i.volumes!==void 0){let n=i.volumes;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)e=fi(n[y],f+"/volumes/"+y,e)}else e=l(e,f+"/volumes","type",{type:"array"})}if(i.deviceClasses!==void 0){let n=i.deviceClasses;
if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=bf(n[y],f+"/deviceClasses/"+y,e)}else e=l(e,f+"/deviceClasse\
s","type",{type:"array"})}}else e=l(e,f,"type",{type:"object"});return e}function sf(i,f="",e=null){if(i&&typeof i=="obj\
ect"&&!Array.isArray(i)){for(const n in i)Ge.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Ge}));
if(i.key!==void 0&&typeof i.key!="string"&&(e=l(e,f+"/key","type",{type:"string"})),i.operator!==void 0){let n=i.operator;
typeof n!="string"&&(e=l(e,f+"/operator","type",{type:"string"})),n==="Equal"||n==="Exists"||n===""||(e=l(e,f+"/operator",
"enum",{allowedValues:["Equal","Exists",""]}))}if(i.value!==void 0&&typeof i.value!="string"&&(e=l(e,f+"/value","type",{
type:"string"})),i.effect!==void 0){let n=i.effect;typeof n!="string"&&(e=l(e,f+"/effect","type",{type:"string"})),n==="\
NoSchedule"||n==="PreferNoSchedule"||n==="NoExecute"||n===""||(e=l(e,f+"/effect","enum",{allowedValues:["NoSchedule","Pr\
eferNoSchedule","NoExecute",""]}))}if(i.tolerationSeconds!==void 0){let n=i.tolerationSeconds;typeof n=="number"&&!(n%1)&&
!isNaN(n)&&isFinite(n)||(e=l(e,f+"/tolerationSeconds","type",{type:"integer"}))}}else e=l(e,f,"type",{type:"object"});return e}
function kf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.selector===void 0&&(e=l(e,f,"required",{missingProperty:"\
selector"}));for(const n in i)Be.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Be}));
if(i.selector!==void 0){let n=i.selector;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)typeof n[p]!="stri\
ng"&&(e=l(e,f+"/selector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/selector","t\
ype",{type:"object"})}if(i.moduleLoader!==void 0&&(e=gi(i.moduleLoader,f+"/moduleLoader",e)),i.devicePlugin!==void 0&&(e=
of(i.devicePlugin,f+"/devicePlugin",e)),i.dra!==void 0&&(e=Af(i.dra,f+"/dra",e)),i.imageRepoSecret!==void 0&&(e=u(i.imageRepoSecret,
f+"/imageRepoSecret",e)),i.tolerations!==void 0){let n=i.tolerations;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)e=sf(n[y],f+"/tolerations/"+y,e)}else e=l(e,f+"/tolerations","type",{type:"array"})}if(i.imageRebuildTriggerGeneration!==
void 0){let n=i.imageRebuildTriggerGeneration;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=l(e,f,"type",{type:"object"});return e}function k(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.availableNumber!==void 0){let n=i.availableNumber;typeof n=="number"&&!(n%1)&&
!isNaN(n)&&isFinite(n)||(e=l(e,f+"/availableNumber","type",{type:"integer"}))}if(i.desiredNumber!==void 0){let n=i.desiredNumber;
typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/desiredNumber","type",{type:"integer"}))}if(i.nodesMatchingSelectorNumber!==
void 0){let n=i.nodesMatchingSelectorNumber;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/nodesMatching\
SelectorNumber","type",{type:"integer"}))}}else e=l(e,f,"type",{type:"object"});return e}function jf(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.moduleLoader!==void 0&&(e=k(i.moduleLoader,f+"/moduleLoader",e)),i.devicePlugin!==
void 0&&(e=k(i.devicePlugin,f+"/devicePlugin",e)),i.dra!==void 0&&(e=k(i.dra,f+"/dra",e)),i.imageRebuildTriggerGeneration!==
void 0){let n=i.imageRebuildTriggerGeneration;typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)||(e=l(e,f+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=l(e,f,"type",{type:"object"});return e}function Nf(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,f,"required",{missingProperty:"apiVersion"})),
i.kind===void 0&&(e=l(e,f,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,f,"required",{missingProperty:"\
metadata"})),i.spec===void 0&&(e=l(e,f,"required",{missingProperty:"spec"}));for(const n in i)Ue.includes(n)||(e=l(e,f,"\
additionalProperties",{additionalProperty:n,allowedValues:Ue}));if(i.apiVersion!==void 0){let n=i.apiVersion;typeof n!="\
string"&&(e=l(e,f+"/apiVersion","type",{type:"string"})),n!=="kmm.sigs.x-k8s.io/v1beta1"&&(e=l(e,f+"/apiVersion","const",
{allowedValue:"kmm.sigs.x-k8s.io/v1beta1"}))}if(i.kind!==void 0){let n=i.kind;typeof n!="string"&&(e=l(e,f+"/kind","type",
{type:"string"})),n!=="Module"&&(e=l(e,f+"/kind","const",{allowedValue:"Module"}))}if(i.metadata!==void 0){let n=i.metadata;
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0&&(e=l(e,f+"/metadata","required",{missingProperty:"name"})),
n.name!==void 0&&typeof n.name!="string"&&(e=l(e,f+"/metadata/name","type",{type:"string"})),n.namespace!==void 0&&typeof n.
namespace!="string"&&(e=l(e,f+"/metadata/namespace","type",{type:"string"})),n.labels!==void 0){let p=n.labels;if(p&&typeof p==
"object"&&!Array.isArray(p))for(const y in p)typeof p[y]!="string"&&(e=l(e,f+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/metadata/labels","type",{type:"object"})}if(n.annotations!==void 0){
let p=n.annotations;if(p&&typeof p=="object"&&!Array.isArray(p))for(const y in p)typeof p[y]!="string"&&(e=l(e,f+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/metadata/annotations",
"type",{type:"object"})}}else e=l(e,f+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=kf(i.spec,f+"/spec",e)),i.
status!==void 0&&(e=jf(i.status,f+"/status",e))}else e=l(e,f,"type",{type:"object"});return e}const Cf=Rf;function wf(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,f,"required",{missingProperty:"key"})),i.effect===void 0&&
(e=l(e,f,"required",{missingProperty:"effect"}));for(const n in i)We.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:We}));if(i.key!==void 0&&typeof i.key!="string"&&(e=l(e,f+"/key","type",{type:"string"})),i.value!==void 0&&
typeof i.value!="string"&&(e=l(e,f+"/value","type",{type:"string"})),i.effect!==void 0){let n=i.effect;typeof n!="string"&&
(e=l(e,f+"/effect","type",{type:"string"})),n==="NoSchedule"||n==="PreferNoSchedule"||n==="NoExecute"||(e=l(e,f+"/effect",
"enum",{allowedValues:["NoSchedule","PreferNoSchedule","NoExecute"]}))}i.timeAdded!==void 0&&typeof i.timeAdded!="string"&&
(e=l(e,f+"/timeAdded","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}function Tf(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,f,"required",{missingProperty:"name"})),i.kernel===
void 0&&(e=l(e,f,"required",{missingProperty:"kernel"}));for(const n in i)$e.includes(n)||(e=l(e,f,"additionalProperties",
{additionalProperty:n,allowedValues:$e}));if(i.name!==void 0){let n=i.name;typeof n=="string"?n.length<1&&(e=l(e,f+"/nam\
e","minLength",{limit:1})):e=l(e,f+"/name","type",{type:"string"})}if(i.kernel!==void 0){let n=i.kernel;typeof n=="strin\
g"?n.length<1&&(e=l(e,f+"/kernel","minLength",{limit:1})):e=l(e,f+"/kernel","type",{type:"string"})}if(i.architecture!==
void 0&&typeof i.architecture!="string"&&(e=l(e,f+"/architecture","type",{type:"string"})),i.osImage!==void 0&&typeof i.
osImage!="string"&&(e=l(e,f+"/osImage","type",{type:"string"})),i.nodes!==void 0){let n=i.nodes;if(!(typeof n=="number"&&
!(n%1)&&!isNaN(n)&&isFinite(n))&&!Array.isArray(n)&&(e=l(e,f+"/nodes","type",{type:["integer","array"]})),typeof n=="num\
ber"&&isFinite(n)&&(n<0||isNaN(n))&&(e=l(e,f+"/nodes","minimum",{comparison:">=",limit:0})),Array.isArray(n)){const p=n.
length;for(let y=0;y<p;y++){let j=n[y];typeof j=="string"?j.length<1&&(e=l(e,f+"/nodes/"+y,"minLength",{limit:1})):e=l(e,
f+"/nodes/"+y,"type",{type:"string"})}}}if(i.labels!==void 0){let n=i.labels;if(n&&typeof n=="object"&&!Array.isArray(n))
for(const p in n)typeof n[p]!="string"&&(e=l(e,f+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"strin\
g"}));else e=l(e,f+"/labels","type",{type:"object"})}if(i.taints!==void 0){let n=i.taints;if(Array.isArray(n)){const p=n.
length;for(let y=0;y<p;y++)e=wf(n[y],f+"/taints/"+y,e)}else e=l(e,f+"/taints","type",{type:"array"})}if(i.machineConfigPool!==
void 0&&typeof i.machineConfigPool!="string"&&(e=l(e,f+"/machineConfigPool","type",{type:"string"})),i.state!==void 0){let n=i.
state;typeof n!="string"&&(e=l(e,f+"/state","type",{type:"string"})),n==="Current"||n==="Planned"||(e=l(e,f+"/state","en\
um",{allowedValues:["Current","Planned"]}))}}else e=l(e,f,"type",{type:"object"});return e}function Vf(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.kernel===void 0&&(e=l(e,f,"required",{missingProperty:"kernel"})),i.image===void 0&&
(e=l(e,f,"required",{missingProperty:"image"}));for(const n in i)He.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,
allowedValues:He}));if(i.kernel!==void 0){let n=i.kernel;typeof n=="string"?n.length<1&&(e=l(e,f+"/kernel","minLength",{
limit:1})):e=l(e,f+"/kernel","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=l(e,
f+"/architecture","type",{type:"string"})),i.image!==void 0){let n=i.image;typeof n=="string"?n.length<1&&(e=l(e,f+"/ima\
ge","minLength",{limit:1})):e=l(e,f+"/image","type",{type:"string"})}}else e=l(e,f,"type",{type:"object"});return e}function qf(i,f="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.nodePools===void 0&&(e=l(e,f,"required",{missingProperty:"nodePools"}));for(const n in i)
Je.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Je}));if(i.platform!==void 0){let n=i.
platform;typeof n!="string"&&(e=l(e,f+"/platform","type",{type:"string"})),n==="OpenShift"||n==="Kubernetes"||(e=l(e,f+"\
/platform","enum",{allowedValues:["OpenShift","Kubernetes"]}))}if(i.version!==void 0&&typeof i.version!="string"&&(e=l(e,
f+"/version","type",{type:"string"})),i.labels!==void 0){let n=i.labels;if(n&&typeof n=="object"&&!Array.isArray(n))for(const p in n)
typeof n[p]!="string"&&(e=l(e,f+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,
f+"/labels","type",{type:"object"})}if(i.nodePools!==void 0){let n=i.nodePools;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)e=Tf(n[y],f+"/nodePools/"+y,e)}else e=l(e,f+"/nodePools","type",{type:"array"})}if(i.driverToolkit!==void 0){let n=i.
driverToolkit;if(Array.isArray(n)){const p=n.length;for(let y=0;y<p;y++)e=Vf(n[y],f+"/driverToolkit/"+y,e)}else e=l(e,f+
"/driverToolkit","type",{type:"array"})}}else e=l(e,f,"type",{type:"object"});return e}function Rf(i,f="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,f,"required",{missingProperty:"apiVersion"})),i.kind===
void 0&&(e=l(e,f,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,f,"required",{missingProperty:"metada\
ta"})),i.spec===void 0&&(e=l(e,f,"required",{missingProperty:"spec"}));for(const n in i)Qe.includes(n)||(e=l(e,f,"additi\
onalProperties",{additionalProperty:n,allowedValues:Qe}));if(i.apiVersion!==void 0){let n=i.apiVersion;typeof n!="string"&&
(e=l(e,f+"/apiVersion","type",{type:"string"})),n!=="kmmc.dev/v1alpha1"&&(e=l(e,f+"/apiVersion","const",{allowedValue:"k\
mmc.dev/v1alpha1"}))}if(i.kind!==void 0){let n=i.kind;typeof n!="string"&&(e=l(e,f+"/kind","type",{type:"string"})),n!==
"KernelInventory"&&(e=l(e,f+"/kind","const",{allowedValue:"KernelInventory"}))}if(i.metadata!==void 0){let n=i.metadata;
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0&&(e=l(e,f+"/metadata","required",{missingProperty:"name"})),
n.name!==void 0&&typeof n.name!="string"&&(e=l(e,f+"/metadata/name","type",{type:"string"})),n.namespace!==void 0&&typeof n.
namespace!="string"&&(e=l(e,f+"/metadata/namespace","type",{type:"string"})),n.labels!==void 0){let p=n.labels;if(p&&typeof p==
"object"&&!Array.isArray(p))for(const y in p)typeof p[y]!="string"&&(e=l(e,f+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/metadata/labels","type",{type:"object"})}if(n.annotations!==void 0){
let p=n.annotations;if(p&&typeof p=="object"&&!Array.isArray(p))for(const y in p)typeof p[y]!="string"&&(e=l(e,f+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,f+"/metadata/annotations",
"type",{type:"object"})}}else e=l(e,f+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=qf(i.spec,f+"/spec",e))}else
e=l(e,f,"type",{type:"object"});return e}const Ff=Lf;function Sf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)Xe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Xe}));if(i.worker!==
void 0){let n=i.worker;typeof n=="string"?n.length<1&&(e=l(e,f+"/worker","minLength",{limit:1})):e=l(e,f+"/worker","type",
{type:"string"})}if(i.builder!==void 0){let n=i.builder;typeof n=="string"?n.length<1&&(e=l(e,f+"/builder","minLength",{
limit:1})):e=l(e,f+"/builder","type",{type:"string"})}if(i.signer!==void 0){let n=i.signer;typeof n=="string"?n.length<1&&
(e=l(e,f+"/signer","minLength",{limit:1})):e=l(e,f+"/signer","type",{type:"string"})}}else e=l(e,f,"type",{type:"object"});
return e}function If(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const n in i)Ye.includes(n)||(e=l(e,
f,"additionalProperties",{additionalProperty:n,allowedValues:Ye}));i.group!==void 0&&typeof i.group!="string"&&(e=l(e,f+
"/group","type",{type:"string"})),i.version!==void 0&&typeof i.version!="string"&&(e=l(e,f+"/version","type",{type:"stri\
ng"})),i.kind!==void 0&&typeof i.kind!="string"&&(e=l(e,f+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,f+"/name","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,f+"/names\
pace","type",{type:"string"})),i.labelSelector!==void 0&&typeof i.labelSelector!="string"&&(e=l(e,f+"/labelSelector","ty\
pe",{type:"string"})),i.module!==void 0&&typeof i.module!="string"&&(e=l(e,f+"/module","type",{type:"string"})),i.kernel!==
void 0&&typeof i.kernel!="string"&&(e=l(e,f+"/kernel","type",{type:"string"}))}else e=l(e,f,"type",{type:"object"});return e}
function Of(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.op===void 0&&(e=l(e,f,"required",{missingProperty:"\
op"})),i.path===void 0&&(e=l(e,f,"required",{missingProperty:"path"}));for(const n in i)Ze.includes(n)||(e=l(e,f,"additi\
onalProperties",{additionalProperty:n,allowedValues:Ze}));if(i.op!==void 0){let n=i.op;typeof n!="string"&&(e=l(e,f+"/op",
"type",{type:"string"})),n==="add"||n==="remove"||n==="replace"||n==="move"||n==="copy"||n==="test"||(e=l(e,f+"/op","enu\
m",{allowedValues:["add","remove","replace","move","copy","test"]}))}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,f+
"/path","type",{type:"string"})),i.from!==void 0&&typeof i.from!="string"&&(e=l(e,f+"/from","type",{type:"string"}))}else
e=l(e,f,"type",{type:"object"});return e}function Mf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.target===
void 0&&(e=l(e,f,"required",{missingProperty:"target"})),i.patch===void 0&&(e=l(e,f,"required",{missingProperty:"patch"}));
for(const n in i)_e.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:_e}));if(i.target!==
void 0&&(e=If(i.target,f+"/target",e)),i.patch!==void 0){let n=i.patch;if(Array.isArray(n)){n.length<1&&(e=l(e,f+"/patch",
"minItems",{limit:1}));const p=n.length;for(let y=0;y<p;y++)e=Of(n[y],f+"/patch/"+y,e)}else e=l(e,f+"/patch","type",{type:"\
array"})}}else e=l(e,f,"type",{type:"object"});return e}function Lf(i,f="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const n in i)Pe.includes(n)||(e=l(e,f,"additionalProperties",{additionalProperty:n,allowedValues:Pe}));if(i.platform!==
void 0){let n=i.platform;typeof n!="string"&&(e=l(e,f+"/platform","type",{type:"string"})),n==="OpenShift"||n==="Kuberne\
tes"||(e=l(e,f+"/platform","enum",{allowedValues:["OpenShift","Kubernetes"]}))}if(i.cluster!==void 0){let n=i.cluster;typeof n==
"string"?n.length<1&&(e=l(e,f+"/cluster","minLength",{limit:1})):e=l(e,f+"/cluster","type",{type:"string"})}if(i.kernelLabel!==
void 0){let n=i.kernelLabel;typeof n=="string"?n.length<1&&(e=l(e,f+"/kernelLabel","minLength",{limit:1})):e=l(e,f+"/ker\
nelLabel","type",{type:"string"})}if(i.loader!==void 0){let n=i.loader;typeof n!="string"&&(e=l(e,f+"/loader","type",{type:"\
string"})),n==="Modprobe"||n==="Worker"||(e=l(e,f+"/loader","enum",{allowedValues:["Modprobe","Worker"]}))}if(i.builder!==
void 0){let n=i.builder;typeof n!="string"&&(e=l(e,f+"/builder","type",{type:"string"})),n==="Buildah"||n==="BuildKit"||
n==="Kaniko"||(e=l(e,f+"/builder","enum",{allowedValues:["Buildah","BuildKit","Kaniko"]}))}if(i.images!==void 0&&(e=Sf(i.
images,f+"/images",e)),i.namespace!==void 0){let n=i.namespace;typeof n=="string"?n.length<1&&(e=l(e,f+"/namespace","min\
Length",{limit:1})):e=l(e,f+"/namespace","type",{type:"string"})}if(i.namespaces!==void 0){let n=i.namespaces;typeof n!=
"string"&&(e=l(e,f+"/namespaces","type",{type:"string"})),n==="None"||n==="Generate"||(e=l(e,f+"/namespaces","enum",{allowedValues:[
"None","Generate"]}))}if(i.templates!==void 0){let n=i.templates;typeof n!="string"&&(e=l(e,f+"/templates","type",{type:"\
string"})),n==="Strict"||n==="Compat"||(e=l(e,f+"/templates","enum",{allowedValues:["Strict","Compat"]}))}if(i.strict!==
void 0&&typeof i.strict!="boolean"&&(e=l(e,f+"/strict","type",{type:"boolean"})),i.requireCoverage!==void 0&&typeof i.requireCoverage!=
"boolean"&&(e=l(e,f+"/requireCoverage","type",{type:"boolean"})),i.gitops!==void 0){let n=i.gitops;typeof n!="string"&&(e=
l(e,f+"/gitops","type",{type:"string"})),n==="None"||n==="ArgoCD"||n==="Flux"||n==="Kpt"||(e=l(e,f+"/gitops","enum",{allowedValues:[
"None","ArgoCD","Flux","Kpt"]}))}if(i.patches!==void 0){let n=i.patches;if(Array.isArray(n)){const p=n.length;for(let y=0;y<
p;y++)e=Mf(n[y],f+"/patches/"+y,e)}else e=l(e,f+"/patches","type",{type:"array"})}if(i.output!==void 0){let n=i.output;typeof n!=
"string"&&(e=l(e,f+"/output","type",{type:"string"})),n==="Items"||n==="None"||(e=l(e,f+"/output","enum",{allowedValues:[
"Items","None"]}))}}else e=l(e,f,"type",{type:"object"});return e}export{Cf as validateInventory,xf as validateModule,Ff as validateSettings};
